package com.isendu.contactimport.sink;

/** What became of one record. */
public enum RowOutcome {
    /** The contact was not stored before. */
    CREATED,
    /** The contact was stored with other values. */
    UPDATED,
    /** The contact was stored with the same values; nothing was written. */
    UNCHANGED,
    /** The record was left out on purpose. */
    SKIPPED,
    /** The record is in error. */
    REJECTED
}
