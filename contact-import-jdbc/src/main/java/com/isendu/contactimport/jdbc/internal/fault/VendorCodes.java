package com.isendu.contactimport.jdbc.internal.fault;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The meaning of the vendor codes of one database. */
@FunctionalInterface
public interface VendorCodes {

    /** What the database's own error code means where its SQLState does not say it, or null. */
    @Nullable
    Fault faultOf(SQLException exception);

    /**
     * Returns the name of the constraint that a row violates, as the database gives it, or null. Never a value of the
     * row.
     */
    default @Nullable String constraintOf(SQLException exception) {
        return null;
    }
}
