package com.isendu.contactimport.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The error CSV cannot be written. */
public final class ErrorCsvException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param code the error code
     */
    public ErrorCsvException(ErrorCode code) {
        this(code, Map.of(), null);
    }

    /**
     * Creates the exception with parameters for the message.
     *
     * @param code the error code
     * @param parameters parameters by name, without personal data
     * @param cause the underlying exception, whose message contains no personal data; or null
     */
    public ErrorCsvException(ErrorCode code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
