package com.isendu.contactimport.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import java.util.ArrayList;
import java.util.List;

/**
 * The progress of reading when a record was returned. Immutable, so that it can be used while reading continues.
 *
 * @param bytesRead bytes read, up to one buffer ahead of the record
 * @param blankRows number of blank rows so far
 * @param repeatedHeader the row of the first repeated header, 0 if there is none yet
 * @param secondTable the row where a second table begins, 0 if there is none yet
 */
public record ReadStanding(long bytesRead, long blankRows, long repeatedHeader, long secondTable) {

    /** Stands for a row that no file has. */
    static final long NONE = 0;

    /** Where nothing is read yet. */
    public static final ReadStanding START = new ReadStanding(0, 0, NONE, NONE);

    boolean isAt(long bytes, long blank, long header, long table) {
        return bytesRead == bytes && blankRows == blank && repeatedHeader == header && secondTable == table;
    }

    /** Returns the warnings about the whole file so far, in addition to those of its beginning. */
    public List<RowError> warnings() {
        List<RowError> warnings = new ArrayList<>();
        if (repeatedHeader != NONE) {
            warnings.add(RowError.of(ErrorCode.HEADER_REPEATED, "row", repeatedHeader));
        }
        if (secondTable != NONE) {
            warnings.add(RowError.of(ErrorCode.SECOND_TABLE, "row", secondTable));
        }
        return warnings;
    }
}
