package com.isendu.contactimport.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contact store failed or broke its contract; no row is at fault. No contact of the batch was stored; with a
 * {@code JournaledSink}, some may be.
 */
public final class SinkException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param code the error code
     */
    public SinkException(ErrorCode code) {
        this(code, Map.of(), null);
    }

    /**
     * Creates the exception with parameters for the message.
     *
     * @param code the error code
     * @param parameters parameters by name, without personal data
     * @param cause the underlying exception, whose message contains no personal data; or null
     */
    public SinkException(ErrorCode code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
