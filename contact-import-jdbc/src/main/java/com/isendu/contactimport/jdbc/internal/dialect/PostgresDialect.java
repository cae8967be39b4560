package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.bulk.Bulk;
import com.isendu.contactimport.jdbc.internal.bulk.PostgresBulk;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.table.ColumnType;
import com.isendu.contactimport.jdbc.internal.table.TableNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. An error aborts the transaction unless it is rolled back to a savepoint. There are no vendor codes; the
 * SQLState contains everything.
 */
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
    public String shareClause() {
        return " FOR SHARE";
    }

    // It alone waits for ever by default; a limit of the host's own stays. Gone with the transaction.
    @Override
    public String beginWrite(TableNames names, Duration lockWait) {
        return "SELECT set_config('lock_timeout', '" + lockWait.toMillis()
                + "', true) WHERE current_setting('lock_timeout') = '0'";
    }

    // The transaction that has locked a row is in its xmax and holds the lock on its transaction id.
    @Override
    public String endHolder(TableNames names) {
        return "SELECT pg_terminate_backend(holder.pid) FROM " + names.run() + " run JOIN pg_locks holder"
                + " ON holder.locktype = 'transactionid' AND holder.transactionid = run.xmax"
                + " AND holder.mode = 'ExclusiveLock' AND holder.granted WHERE account_id = ? AND import_id = ?";
    }

    @Override
    public String findWrongSettings() {
        return "SELECT 'the encoding of the database is ' || current_setting('server_encoding')"
                + " || ', not UTF8, so that it cannot hold every character'"
                + " WHERE current_setting('server_encoding') <> 'UTF8'";
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

    // To read two times in every row costs the server a microsecond.
    @Override
    public boolean fillsTimes() {
        return true;
    }

    @Override
    public ValueFormat values() {
        return ValueFormat.POSTGRESQL;
    }

    @Override
    public @Nullable String schemaOf(Connection connection, String table) throws SQLException {
        return PostgresCatalog.schemaOf(connection, table);
    }

    @Override
    public Map<String, ColumnType> types(Connection connection, String table) throws SQLException {
        return PostgresCatalog.types(connection, table);
    }

    @Override
    public @Nullable String constraintOf(SQLException exception) {
        return PostgresBulk.constraintOf(exception);
    }

    @Override
    public @Nullable Fault faultOf(SQLException exception) {
        String state = exception.getSQLState();
        return switch (state == null ? "" : state) {
            case "44000" -> Fault.CHECK_VIOLATION; // of a view
            case "54000" -> Fault.VALUE_TOO_LONG; // for an index
            case "57014" -> Fault.LOCKED; // statement timeout
            case "25P04", "57P05" -> Fault.UNREACHABLE; // transaction timeout, idle timeout: the connection is gone
            case "58030" -> Fault.EXHAUSTED; // input/output
            case "3F000" -> Fault.SCHEMA_MISSING;
            default -> null;
        };
    }
}
