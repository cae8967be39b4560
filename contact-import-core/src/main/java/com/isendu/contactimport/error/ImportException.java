package com.isendu.contactimport.error;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that stops a run or prevents it from starting. Rows in error do not stop a run, unless nearly all of the
 * first rows fail for the same cause ({@link RowsFailAlikeException}).
 *
 * <p>The message is in English and says what to do. It contains codes, positions and counts, but no personal data.
 * {@link ErrorMessages#text(ImportException)} returns it in another language.
 */
public abstract class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Text, so that the exception can be serialized. */
    private final String code;

    private final HashMap<String, String> parameters;

    /**
     * Creates the exception, for subclasses.
     *
     * @param code the error code
     * @param parameters parameters of the message by name, without personal data; copied
     * @param cause the underlying exception, whose message contains no personal data; or null
     */
    protected ImportException(ErrorCode code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code + ": " + ErrorMessages.english().text(code, parameters), cause);
        this.code = code.value();
        this.parameters = new HashMap<>(parameters);
    }

    /** {@return the error code} */
    public final ErrorCode code() {
        return new ErrorCode(code);
    }

    /** {@return the parameters of the message; unmodifiable, possibly empty} */
    public final Map<String, String> parameters() {
        return Collections.unmodifiableMap(parameters);
    }
}
