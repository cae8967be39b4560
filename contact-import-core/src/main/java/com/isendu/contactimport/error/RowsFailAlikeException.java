package com.isendu.contactimport.error;

import java.util.Map;

/**
 * Nearly all of the first rows would be rejected for one and the same cause, and one option is proven to cure it.
 * Nothing was written. Without {@code ImportOptions.stopEarly} the import runs and every row tells its own errors.
 *
 * <p>{@link #parameters()} holds {@code rows}, how many rows were looked at; {@code failing}, how many of them fail;
 * {@code error}, the code they have in common, with the column where there is one, as in {@code EMAIL_INVALID@B};
 * {@code option}, see {@link #option()}; and {@code found}, what the option should say, where that is known.
 */
public final class RowsFailAlikeException extends ImportException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> headers;

    /**
     * Names the cause.
     *
     * @param code the cause
     * @param parameters as described above; no cell and no header text
     */
    public RowsFailAlikeException(ErrorCode code, Map<String, String> parameters) {
        this(code, parameters, Map.of());
    }

    /**
     * Names the cause and the columns concerned.
     *
     * @param code the cause
     * @param parameters as described above; no cell and no header text
     * @param headers the header texts of columns that parameters name, by the name of the parameter; copied
     */
    public RowsFailAlikeException(ErrorCode code, Map<String, String> parameters, Map<String, String> headers) {
        super(code, parameters, null);
        this.headers = Map.copyOf(headers);
    }

    /**
     * Returns the header texts of the columns that are named in {@code error} and {@code found}. They are not in the
     * message: they may be personal data when a file has no header. {@link ErrorMessages#text(ImportException)} has
     * them.
     *
     * @return by the name of the parameter, for showing to the person who imports; possibly empty, unmodifiable
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Returns the option that cures it.
     *
     * @return the name of a method of {@code ImportOptions.Builder}, such as {@code delimiter}
     */
    public String option() {
        return parameters().getOrDefault("option", "");
    }
}
