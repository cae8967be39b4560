package com.isendu.contactimport.report;

import java.util.function.Function;

/**
 * How an import ended, one of three, by its rows in error and its
 * {@linkplain com.isendu.contactimport.history.ImportCounts#imported() imported contacts}: those that are in the store
 * now as the file has them, unchanged ones included. Rows that are skipped on purpose are neither. So there are rows in
 * error, and an error CSV if one was asked for, exactly where the outcome is not {@link AllImported}. Immutable and
 * thread-safe.
 *
 * <table>
 * <caption>The outcomes</caption>
 * <tr><th>rows in error</th><th>contacts imported</th><th>outcome</th></tr>
 * <tr><td>none</td><td>any number, also none where all rows are skipped</td><td>{@link AllImported}</td></tr>
 * <tr><td>some</td><td>some</td><td>{@link PartiallyImported}</td></tr>
 * <tr><td>some</td><td>none</td><td>{@link NoneImported}</td></tr>
 * </table>
 */
public sealed interface ImportResult {

    /**
     * Everything the import has to tell.
     *
     * @return the report
     */
    ImportReport report();

    /**
     * Chooses by outcome; the compiler requires all three.
     *
     * @param all what to make of an import without a row in error
     * @param some what to make of an import with imported contacts and rows in error
     * @param none what to make of an import with rows in error and no contact imported
     * @param <T> what is made
     * @return what the chosen function gives
     */
    default <T> T match(
            Function<? super AllImported, ? extends T> all,
            Function<? super PartiallyImported, ? extends T> some,
            Function<? super NoneImported, ? extends T> none) {
        if (this instanceof AllImported result) {
            return all.apply(result);
        }
        return this instanceof PartiallyImported result ? some.apply(result) : none.apply((NoneImported) this);
    }

    /**
     * Returns the one rule that picks the outcome.
     *
     * @param report the report of an import that ended
     * @return the outcome
     */
    static ImportResult of(ImportReport report) {
        if (report.counts().rejected() == 0) {
            return new AllImported(report);
        }
        return report.counts().imported() > 0 ? new PartiallyImported(report) : new NoneImported(report);
    }

    /**
     * No row is in error: every row is imported or was skipped on purpose.
     *
     * @param report the report
     */
    record AllImported(ImportReport report) implements ImportResult {}

    /**
     * At least one contact is imported, and at least one row is in error.
     *
     * @param report the report
     */
    record PartiallyImported(ImportReport report) implements ImportResult {}

    /**
     * At least one row is in error, and no contact is imported: each other row was skipped on purpose.
     *
     * @param report the report
     */
    record NoneImported(ImportReport report) implements ImportResult {}
}
