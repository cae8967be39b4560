package com.isendu.contactimport;

/**
 * What to do with a row whose contact, with other values, is in an earlier row of the same file. A row that repeats all values
 * is skipped, but for {@link #PASS_ON}.
 */
public enum DuplicateStrategy {
    /** The later row is rejected with {@code DUPLICATE_IN_FILE}. The default. */
    REJECT,
    /** The later row is skipped. */
    KEEP_FIRST,
    /** The earlier rows are skipped; the source is read once more to know them. */
    KEEP_LAST,
    /**
     * Every row goes to the sink, one after another: to it the contact of an earlier row is one that is stored already, and what to do with
     * those decides. Also a row that repeats all values does. For files of many millions of rows, since no keys are kept in memory.
     */
    PASS_ON
}
