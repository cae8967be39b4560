package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.source.Column;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error that nearly all of the first rows have.
 *
 * @param place the error and its column
 * @param failing number of rows with the error
 * @param rows number of rows examined
 * @param header the header text of the column; null if there is none
 */
record CommonFault(
        Place place, int failing, int rows, @Nullable String header) {

    /**
     * What is wrong, and where.
     *
     * @param code the error code
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

        // The methods that a record generates are linked at run time, which would slow the first import.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place && code.equals(place.code) && column == place.column;
        }

        @Override
        public int hashCode() {
            return Objects.hash(code, column);
        }

        /** Returns the form of the error CSV. */
        @Override
        public String toString() {
            return column == RowError.NO_COLUMN ? code.value() : code + "@" + Column.letters(column);
        }
    }

    /** Something that fails all rows before one of them is looked at. */
    static CommonFault ofAll(ErrorCode code, int rows) {
        return new CommonFault(new Place(code, RowError.NO_COLUMN), rows, rows, null);
    }

    /** Returns the same with the header text of its column. */
    CommonFault under(@Nullable String text) {
        return new CommonFault(place, failing, rows, text);
    }

    ErrorCode code() {
        return place.code();
    }

    /** Shows no header text. */
    @Override
    public String toString() {
        return "CommonFault[" + place + ", " + failing + " of " + rows + "]";
    }
}
