package com.isendu.contactimport.error;

import java.util.Map;

/**
 * Nearly all of the first rows would be rejected for one and the same cause, and one option is proven to cure it. Nothing was
 * written. Without {@code ImportOptions.stopEarly} the import runs and every row tells its own errors.
 *
 * <p>{@link #parameters()} holds {@code rows}, how many rows were looked at; {@code failing}, how many of them fail; {@code error},
 * the code they have in common, with the column where there is one, as in {@code EMAIL_INVALID@B}; {@code option}, see
 * {@link #option()}; and {@code found}, what the option should say, where that is known.
 */
public final class RowsFailAlikeException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the cause.
     *
     * @param code the cause
     * @param parameters as described above; no cell and no header text
     */
    public RowsFailAlikeException(ErrorCode code, Map<String, String> parameters) {
        super(code, parameters, null);
    }

    /**
     * The option that cures it.
     *
     * @return the name of a method of {@code ImportOptions.Builder}, such as {@code delimiter}
     */
    public String option() {
        return parameters().getOrDefault("option", "");
    }
}
