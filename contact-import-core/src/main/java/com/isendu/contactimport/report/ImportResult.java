package com.isendu.contactimport.report;

import java.util.function.Function;

/**
 * The result of an import or a check that ended. Its kind depends on the rows in error and on the
 * {@linkplain com.isendu.contactimport.history.ImportCounts#imported() imported contacts}, which include unchanged
 * ones; skipped rows do not affect it. Every kind except {@link AllImported} has rows in error, and an error CSV if the
 * options set its path. Immutable and thread-safe.
 *
 * <table>
 * <caption>The kinds of result</caption>
 * <tr><th>rows in error</th><th>contacts imported</th><th>result</th></tr>
 * <tr><td>none</td><td>any number, including none if all rows are skipped</td><td>{@link AllImported}</td></tr>
 * <tr><td>some</td><td>some</td><td>{@link PartiallyImported}</td></tr>
 * <tr><td>some</td><td>none</td><td>{@link NoneImported}</td></tr>
 * </table>
 */
public sealed interface ImportResult {

    /** {@return the report of the import} */
    ImportReport report();

    /**
     * Calls the function for the kind of this result. The compiler requires a function for each kind.
     *
     * @param all called for an import without rows in error
     * @param some called for an import with imported contacts and rows in error
     * @param none called for an import with rows in error and no imported contact
     * @param <T> the type of the value that the functions return
     * @return the value that the function has returned
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
     * Returns the result for a report, whose counts determine the kind.
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
