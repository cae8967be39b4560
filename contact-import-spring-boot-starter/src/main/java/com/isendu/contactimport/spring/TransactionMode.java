package com.isendu.contactimport.spring;

/** Which transactions the work of imports runs in: the property {@code contact-import.jdbc.transactions}. */
public enum TransactionMode {
    /**
     * New ones of Spring's transaction manager; those of the library where there is no manager, or not one of the data
     * source.
     */
    SEPARATE,
    /**
     * The one of Spring's transaction manager that is open, or else new ones; without such a manager the application
     * does not start.
     */
    JOINING,
    /** Those of the library, on connections of their own. */
    OWN
}
