package com.isendu.contactimport.spring;

/**
 * The transactions in which the work of imports runs: values of the property {@code contact-import.jdbc.transactions}.
 */
public enum TransactionMode {
    /**
     * New transactions of Spring's transaction manager. If no manager manages the data source, the same as
     * {@link #OWN}.
     */
    SEPARATE,
    /**
     * The open transaction of Spring's transaction manager, or a new one if none is open. Without a suitable manager,
     * the application does not start.
     */
    JOINING,
    /** Transactions of the library on separate connections. */
    OWN
}
