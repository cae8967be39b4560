package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import java.util.List;

/**
 * The size limits of an error CSV. Its rows are wider than those of the original: it has reserved columns and the
 * formula guard, and a record that was too large is contained as its original line.
 */
final class ErrorCsvLimits {

    /** The longest piece of a line that a reader gives out. */
    private static final int LINE = 1 << 20;

    private static final int SENTENCES = 1 << 16;
    private static final int MOST = 1 << 29;
    /** The factor by which the guard can lengthen a cell. */
    private static final int GUARDED = 2;

    private ErrorCsvLimits() {}

    /** Returns the limits of an error CSV whose original was read with these. */
    static SourceLimits of(SourceLimits original) {
        return original.withColumns(original.columns() + ReservedColumns.NAMES.size() + 1)
                .withCellChars(GUARDED * Math.min(Math.max(original.cellChars(), LINE), MOST))
                .withRecordChars(GUARDED * Math.min(Math.max(original.recordChars(), LINE), MOST) + SENTENCES);
    }

    /**
     * Returns whether the cells of a row exceed the limits of the original, as they may after editing.
     */
    static boolean areExceededBy(List<String> cells, SourceLimits original) {
        long length = 0;
        for (String cell : cells) {
            length += cell.length();
            if (cell.length() > original.cellChars()) {
                return true;
            }
        }
        return length > original.recordChars() || cells.size() > original.columns();
    }
}
