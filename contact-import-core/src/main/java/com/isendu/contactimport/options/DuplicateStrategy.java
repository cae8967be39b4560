package com.isendu.contactimport.options;

/**
 * What to do with a row whose contact occurs in an earlier row of the same file with other values. A row adds nothing
 * to an earlier row if each of its values is blank or differs from the earlier value only in letter case, accents,
 * spaces or punctuation; such a row is always skipped, except with {@link #PASS_ON}.
 *
 * <p>An <i>export of orders</i> has one row for each item of an order. It is imported with {@link #MERGE} unless the
 * options set a strategy. With {@link #REJECT}, every row that adds values to an earlier row of the same buyer is
 * rejected; with {@link #KEEP_FIRST}, {@link #KEEP_LAST} and {@link #MERGE}, these values are added to the buyer.
 */
public enum DuplicateStrategy {
    /**
     * The later row is rejected with {@code DUPLICATE_IN_FILE}. If a contact recurs with values that are not spelled
     * identically, the source is read two more times, to find out whether they really differ. The default, except for
     * exports of orders.
     */
    REJECT,
    /**
     * The later row is skipped. In an export of orders, it fills the blanks of the first row; the source is then read
     * as often as with {@link #MERGE}.
     */
    KEEP_FIRST,
    /**
     * Later values replace earlier ones; a blank cell replaces nothing. If two rows contradict each other in a name or
     * an address, the earlier row contributes no part of that name or address. The source is read one more time, or two
     * more times if a contact recurs with values that are not spelled identically.
     */
    KEEP_LAST,
    /**
     * Later rows fill blanks, and tags are added together. A row that contradicts an earlier one is rejected with
     * {@code DUPLICATE_CONTRADICTS}, which names the columns of both values; no value of the rejected row is used. The
     * source is read as often as with {@link #KEEP_LAST}; the added values are kept in memory.
     */
    MERGE,
    /**
     * Duplicates are not detected: every row goes to the sink, even one that repeats all values. The contact of an
     * earlier row then counts as already stored, and the strategy for existing contacts applies. Suits files with many
     * millions of rows, because it keeps no keys in memory.
     *
     * <p>A check stores nothing, so it decides each row as if the others did not exist and adds the warning
     * {@code DUPLICATES_NOT_CHECKED}. If a contact recurs, an import creates fewer contacts than the check reports, and
     * the outcomes of later rows may differ.
     */
    PASS_ON
}
