package com.isendu.contactimport.error;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error or warning about a row, one of its cells or the whole file.
 *
 * @param code the error code
 * @param field the key of the affected field, or null if no single field is affected
 * @param column the zero-based index of the affected column, or {@link #NO_COLUMN}. A sink does not know the columns:
 *     for a refused contact, it returns the field with {@link #NO_COLUMN}, and the engine adds the column that feeds
 *     the field
 * @param parameters the parameters of the message by name; copied, unmodifiable. The library quotes cells in one
 *     parameter only: {@code samples} of the warnings {@link ErrorCode#ENCODING_ASSUMED} and
 *     {@link ErrorCode#TEXT_MOJIBAKE_SUSPECTED} contains up to three words of the file, so that a person can see
 *     whether the letters are right. Do not log this parameter. The parameter {@code message} of
 *     {@link ErrorCode#CONSTRAINT_VIOLATED} and the parameters of a host's codes are the host's texts and may contain
 *     personal data
 */
public record RowError(ErrorCode code, @Nullable String field, int column, Map<String, String> parameters) {

    /** The column of an error that affects no single column. */
    public static final int NO_COLUMN = -1;

    /** Copies the parameters. */
    public RowError {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Returns an error of the whole row.
     *
     * @param code the error code
     * @return the error, without parameters
     */
    public static RowError of(ErrorCode code) {
        return new RowError(code, null, NO_COLUMN, Map.of());
    }

    /**
     * Returns an error of the whole row, with one parameter.
     *
     * @param code the error code
     * @param parameter the name of the parameter
     * @param value its value, never the content of a cell
     * @return the error
     */
    public static RowError of(ErrorCode code, String parameter, Object value) {
        return new RowError(code, null, NO_COLUMN, Map.of(parameter, String.valueOf(value)));
    }

    /**
     * Returns an error of one cell.
     *
     * @param code the error code
     * @param field the key of the field that the cell feeds
     * @param column the zero-based index of the column; {@link #NO_COLUMN} in a sink, so that the engine adds it
     * @return the error, without parameters
     */
    public static RowError ofCell(ErrorCode code, String field, int column) {
        return new RowError(code, field, column, Map.of());
    }

    /** Shows no parameters, because those of a host may contain personal data. */
    @Override
    public String toString() {
        return "RowError[" + code + ", " + field + ", " + column + "]";
    }

    // The methods that a record generates are linked at run time, which would slow the first import.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowError error
                && code.equals(error.code)
                && Objects.equals(field, error.field)
                && column == error.column
                && parameters.equals(error.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, field, column, parameters);
    }
}
