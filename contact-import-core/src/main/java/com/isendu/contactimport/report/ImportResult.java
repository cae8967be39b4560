package com.isendu.contactimport.report;

import java.util.function.Function;

/**
 * The result of an import that ended: one of three outcomes. The outcome depends on the rows in error and on the
 * {@linkplain com.isendu.contactimport.history.ImportCounts#imported() imported contacts}, which include unchanged
 * ones; skipped rows count as neither. Every outcome except {@link AllImported} has rows in error, and an error CSV if
 * the options ask for one. Immutable and thread-safe.
 *
 * <table>
 * <caption>The outcomes</caption>
 * <tr><th>rows in error</th><th>contacts imported</th><th>outcome</th></tr>
 * <tr><td>none</td><td>any number, including none if all rows are skipped</td><td>{@link AllImported}</td></tr>
 * <tr><td>some</td><td>some</td><td>{@link PartiallyImported}</td></tr>
 * <tr><td>some</td><td>none</td><td>{@link NoneImported}</td></tr>
 * </table>
 */
public sealed interface ImportResult {

    /**
     * Returns the report of the import.
     *
     * @return the report
     */
    ImportReport report();

    /**
     * Calls the function for the outcome. The compiler requires one for each outcome.
     *
     * @param all called for an import without rows in error
     * @param some called for an import with imported contacts and rows in error
     * @param none called for an import with rows in error and no imported contact
     * @param <T> the type of the result
     * @return the result of the function
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
     * Returns the result for a report, whose counts determine the outcome.
     *
     * @param report the report of an import that ended
     * @return the result
     */
    static ImportResult of(ImportReport report) {
        if (report.counts().rejected() == 0) {
            return new AllImported(report);
        }
        return report.counts().imported() > 0 ? new PartiallyImported(report) : new NoneImported(report);
    }

    /**
     * No row is in error: every row was imported or skipped.
     *
     * @param report the report
     */
    record AllImported(ImportReport report) implements ImportResult {}

    /**
     * At least one contact was imported, and at least one row is in error.
     *
     * @param report the report
     */
    record PartiallyImported(ImportReport report) implements ImportResult {}

    /**
     * At least one row is in error, and no contact was imported; all other rows were skipped.
     *
     * @param report the report
     */
    record NoneImported(ImportReport report) implements ImportResult {}
}
