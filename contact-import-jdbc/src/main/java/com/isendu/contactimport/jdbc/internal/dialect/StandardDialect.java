package com.isendu.contactimport.jdbc.internal.dialect;

import com.isendu.contactimport.jdbc.internal.fault.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Any other database, with standard SQL. Locking clauses and vendor codes are unknown, so merges use the strictest
 * isolation, and only SQLStates decide whether a row is at fault.
 */
final class StandardDialect implements SqlDialect {

    private static final int MAX_KEYS = 100;

    @Override
    public String name() {
        return "other";
    }

    @Override
    public boolean isKnown() {
        return false;
    }

    @Override
    public boolean isProduct(String product, String version) {
        return true;
    }

    @Override
    public String lockClause() {
        return "";
    }

    @Override
    public int isolation() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    public String firstRows() {
        return " FETCH FIRST ? ROWS ONLY";
    }

    @Override
    public int maxKeys() {
        return MAX_KEYS;
    }

    @Override
    public boolean limitsLockWaits() {
        return false;
    }

    @Override
    public TimeFormat times() {
        return TimeFormat.LOCAL_UTC;
    }

    @Override
    public @Nullable Fault faultOf(SQLException exception) {
        return null;
    }
}
