package com.isendu.contactimport.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * All that one database does differently from the others. A database joins by implementing this, by a folder of the same
 * name beside the schema of H2, and by a line in {@link Dialects}.
 *
 * <p>Stateless and thread-safe.
 */
interface Dialect {

    /** The folder of its schema: {@code schema/NAME/V1__contact_import.sql}. */
    String name();

    /** Whether the product name that the driver's metadata give is this database. */
    boolean isProduct(String productName);

    /** What follows a SELECT so that its rows stay as they are until the transaction ends; empty where there is no such thing. */
    String lockClause();

    /** How many keys one SELECT may look up. */
    int maxKeys();

    /** What the database's own error code means where its SQLState does not tell, or null. */
    @Nullable
    Fault faultOf(int vendorCode);
}
