package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.bulk.Bulk;
import com.isendu.contactimport.jdbc.internal.bulk.PostgresBulk;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. An error ends its transaction unless one goes back to a savepoint; no vendor codes, all is in the SQLState. */
final class PostgresDialect implements SqlDialect {

    private static final Bulk BULK = new PostgresBulk();

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public boolean isProduct(String product, String version) {
        return product.equals("PostgreSQL");
    }

    // Rows are locked as they are found, which without an order depends on the plan: two imports could deadlock.
    @Override
    public String lockClause() {
        return " ORDER BY 1 FOR UPDATE";
    }

    @Override
    public String forceConstraints() {
        return "SET CONSTRAINTS ALL IMMEDIATE";
    }

    @Override
    public KeyLookup keyLookup() {
        return KeyLookup.ACCOUNT_AND_ARRAY;
    }

    @Override
    public int maxKeys() {
        return 10_000;
    }

    @Override
    public boolean logsRefusedKeys() {
        return true;
    }

    @Override
    public Bulk bulk() {
        return BULK;
    }

    @Override
    public @Nullable Fault faultOf(SQLException exception) {
        String state = exception.getSQLState();
        return switch (state == null ? "" : state) {
            case "44000" -> Fault.CHECK_VIOLATION; // of a view
            case "54000" -> Fault.VALUE_TOO_LONG; // for an index
            case "57014" -> Fault.CONFLICT; // statement timeout
            case "25P04", "57P05" -> Fault.UNREACHABLE; // transaction timeout, idle timeout: the connection is gone
            case "58030" -> Fault.EXHAUSTED; // input/output
            case "3F000" -> Fault.SCHEMA_MISSING;
            default -> null;
        };
    }
}
