package com.isendu.contactimport.error;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a row, or of one of its cells; also used for warnings.
 *
 * @param code the cause
 * @param field the key of the field concerned, or null when the problem is the whole row's
 * @param column the zero-based index of the column concerned, or {@link #NO_COLUMN}
 * @param parameters what the message needs to know beyond the code, by name; copied, unmodifiable. Never a cell value,
 *     with one exception: {@code samples} of the file's warnings {@link ErrorCode#ENCODING_ASSUMED} and
 *     {@link ErrorCode#TEXT_MOJIBAKE_SUSPECTED} is up to three words of the file, for a person to see whether its
 *     letters are right; not to be logged
 */
public record RowError(ErrorCode code, @Nullable String field, int column, Map<String, String> parameters) {

    /** The column of a problem that concerns no single column. */
    public static final int NO_COLUMN = -1;

    /** Copies the parameters. */
    public RowError {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Returns a problem of the whole row.
     *
     * @param code the cause
     * @return the problem, without parameters
     */
    public static RowError of(ErrorCode code) {
        return new RowError(code, null, NO_COLUMN, Map.of());
    }

    /**
     * Returns a problem of the whole row, with one parameter.
     *
     * @param code the cause
     * @param parameter the name of the parameter
     * @param value its value, never a cell's
     * @return the problem
     */
    public static RowError of(ErrorCode code, String parameter, Object value) {
        return new RowError(code, null, NO_COLUMN, Map.of(parameter, String.valueOf(value)));
    }

    /**
     * Returns a problem of one cell.
     *
     * @param code the cause
     * @param field the key of the field the cell feeds
     * @param column the zero-based index of the column, or {@link #NO_COLUMN}
     * @return the problem, without parameters
     */
    public static RowError of(ErrorCode code, String field, int column) {
        return new RowError(code, field, column, Map.of());
    }

    /** Shows no parameter: a host's message may quote what it should not. */
    @Override
    public String toString() {
        return "RowError[" + code + ", " + field + ", " + column + "]";
    }

    // Those of a record are made at run time, at a price that a first import would pay.
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
