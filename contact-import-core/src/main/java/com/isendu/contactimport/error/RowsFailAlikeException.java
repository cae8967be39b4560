package com.isendu.contactimport.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns cannot be mapped, or nearly all of the first rows would be rejected for the same cause; a trial has shown
 * that one changed option corrects this. Nothing was written. If {@code ImportOptions.stopEarly} is false, a run throws
 * a {@link MappingException} in the first case; in the second, it imports the valid rows and reports the errors of the
 * others.
 *
 * <p>{@link #parameters()} contains {@code rows}, the number of rows examined; {@code failing}, the number of rows that
 * fail (all, if the columns cannot be mapped); {@code error}, their common code, with the column if there is one, as in
 * {@code EMAIL_INVALID@B}, or the code of the mapping failure; {@code option}, see {@link #option()}; and
 * {@code found}, the right value of the option, if known.
 */
public final class RowsFailAlikeException extends ImportException {

    private static final long serialVersionUID = 1L;

    /** Not sent to another process, because it may be personal data; null there. */
    private final transient @Nullable Map<String, String> headers;

    /**
     * Creates the exception without header texts.
     *
     * @param code the error code
     * @param parameters as the class documents them; without cells and header texts
     */
    public RowsFailAlikeException(ErrorCode code, Map<String, String> parameters) {
        this(code, parameters, Map.of());
    }

    /**
     * Creates the exception with the header texts of the affected columns.
     *
     * @param code the error code
     * @param parameters as the class documents them; without cells and header texts
     * @param headers the header texts of the columns in parameters, by parameter name; copied
     */
    public RowsFailAlikeException(ErrorCode code, Map<String, String> parameters, Map<String, String> headers) {
        super(code, parameters, null);
        this.headers = Map.copyOf(headers);
    }

    /**
     * Returns the header texts of the columns in {@code error} and {@code found}. The message does not contain them,
     * because they may be personal data in a file without a header; {@link ErrorMessages#text(ImportException)} does.
     *
     * @return an unmodifiable map by parameter name, to show to the person who imports; possibly empty
     */
    public Map<String, String> headers() {
        return headers == null ? Map.of() : headers;
    }

    /**
     * {@return the option that corrects the cause: the name of a method of {@code ImportOptions.Builder}, such as
     * {@code delimiter}; empty if the parameters do not contain it}
     */
    public String option() {
        return parameters().getOrDefault("option", "");
    }
}
