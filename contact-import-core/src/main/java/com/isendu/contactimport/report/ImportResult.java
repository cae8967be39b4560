package com.isendu.contactimport.report;

import java.util.function.Function;

/** How an import ended, one of three. Immutable and thread-safe. */
public sealed interface ImportResult {

    /**
     * Everything the import has to tell.
     *
     * @return the report
     */
    ImportReport report();

    /**
     * Chooses by outcome; the compiler sees to it that none is forgotten.
     *
     * @param all what to make of an import without a row in error
     * @param some what to make of an import with imported rows and rows in error
     * @param none what to make of an import with nothing but rows in error
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
     * The one rule that picks the outcome: nothing rejected is all, even if rows were skipped; otherwise some if any row was not
     * rejected, and none if all were.
     *
     * @param report the report of an import that ended
     * @return the outcome
     */
    static ImportResult of(ImportReport report) {
        long rejected = report.counts().rejected();
        if (rejected == 0) {
            return new AllImported(report);
        }
        return rejected < report.counts().records() ? new PartiallyImported(report) : new NoneImported(report);
    }

    /**
     * No row is in error.
     *
     * @param report the report
     */
    record AllImported(ImportReport report) implements ImportResult {}

    /**
     * Some rows are imported, some in error.
     *
     * @param report the report
     */
    record PartiallyImported(ImportReport report) implements ImportResult {}

    /**
     * All rows are in error.
     *
     * @param report the report
     */
    record NoneImported(ImportReport report) implements ImportResult {}
}
