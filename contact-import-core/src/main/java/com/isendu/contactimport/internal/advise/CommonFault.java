package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.source.Column;

/**
 * A fault that nearly all of the first rows have.
 *
 * @param place what is wrong, and where
 * @param failing how many rows have it
 * @param rows how many rows were looked at
 */
record CommonFault(Place place, int failing, int rows) {

    /**
     * What is wrong, and where.
     *
     * @param code the cause
     * @param column the zero-based column, or {@link RowError#NO_COLUMN}
     */
    record Place(ErrorCode code, int column) {

        static Place of(RowError error) {
            return new Place(family(error.code()), error.column());
        }

        /** A column of names or links fails with many typos of one address: that is one fault. */
        private static ErrorCode family(ErrorCode code) {
            boolean typo = code.value().startsWith("EMAIL_") && !code.equals(ErrorCode.EMAIL_MISSING);
            return typo ? ErrorCode.EMAIL_INVALID : code;
        }

        /** As the error CSV writes it. */
        @Override
        public String toString() {
            return column == RowError.NO_COLUMN ? code.value() : code + "@" + Column.letters(column);
        }
    }

    /** Something that fails all rows before one of them is looked at. */
    static CommonFault ofAll(ErrorCode code, int rows) {
        return new CommonFault(new Place(code, RowError.NO_COLUMN), rows, rows);
    }

    ErrorCode code() {
        return place.code();
    }
}
