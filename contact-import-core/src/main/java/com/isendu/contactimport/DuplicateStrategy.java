package com.isendu.contactimport;

/**
 * What to do with a row whose contact, with other values, is in an earlier row of the same file. A row that repeats all values
 * is always skipped.
 */
public enum DuplicateStrategy {
    /** The later row is rejected with {@code DUPLICATE_IN_FILE}. The default. */
    REJECT,
    /** The later row is skipped. */
    KEEP_FIRST,
    /** The earlier rows are skipped; the source is read once more to know them. */
    KEEP_LAST
}
