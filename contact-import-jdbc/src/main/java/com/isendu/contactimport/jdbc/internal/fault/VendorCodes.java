package com.isendu.contactimport.jdbc.internal.fault;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the error codes of one database mean. */
@FunctionalInterface
public interface VendorCodes {

    /** What the database's own error code means where its SQLState does not say it, or null. */
    @Nullable
    Fault faultOf(SQLException exception);
}
