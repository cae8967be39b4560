package com.isendu.contactimport.options;

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
     * those decides; also a row that repeats all values goes there. For files of many millions of rows, since no keys are kept in memory.
     *
     * <p>A check cannot follow that, as nothing is stored: it judges each row as if the others were not there, and says so with the warning
     * {@code DUPLICATES_NOT_CHECKED}. It is right where no contact comes again; where one does, an import creates fewer contacts, and what
     * becomes of its later rows may differ.
     */
    PASS_ON
}
