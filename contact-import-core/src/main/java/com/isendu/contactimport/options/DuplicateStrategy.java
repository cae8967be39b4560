package com.isendu.contactimport.options;

/**
 * What to do with a row whose contact, with other values, is in an earlier row of the same file. A row that adds
 * nothing to an earlier one is skipped, but for {@link #PASS_ON}: it repeats its values, in whatever case and spelling,
 * or leaves them blank.
 *
 * <p>An export of orders with a row for each item gives complete buyers with each of them but {@link #REJECT}, which
 * rejects rows that add something; it is imported with {@link #MERGE} unless a strategy is chosen.
 */
public enum DuplicateStrategy {
    /** The later row is rejected with {@code DUPLICATE_IN_FILE}. The default, but for exports of orders. */
    REJECT,
    /** The later row is skipped. In an export of orders, what the first row leaves blank is filled from it. */
    KEEP_FIRST,
    /**
     * The later values win; what the last row leaves blank stays as earlier ones say. Names, and parts of an address,
     * are not taken from rows that contradict each other. The source is read once more, and again where contacts come
     * again with other values.
     */
    KEEP_LAST,
    /**
     * Blanks are filled from later rows. A row that contradicts an earlier one is rejected with
     * {@code DUPLICATE_CONTRADICTS}, which names the columns of both values; nothing is taken from it. Tags are joined.
     * The source is read once more, and again where contacts come again with other values: then what these rows add is
     * kept in memory.
     */
    MERGE,
    /**
     * Every row goes to the sink, one after another: to it the contact of an earlier row is one that is stored already,
     * and what to do with those decides; also a row that repeats all values goes there. For files of many millions of
     * rows, since no keys are kept in memory.
     *
     * <p>A check cannot follow that, as nothing is stored: it judges each row as if the others were not there, and says
     * so with the warning {@code DUPLICATES_NOT_CHECKED}. It is right where no contact comes again; where one does, an
     * import creates fewer contacts, and what becomes of its later rows may differ.
     */
    PASS_ON
}
