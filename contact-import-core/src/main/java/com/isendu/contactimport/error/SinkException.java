package com.isendu.contactimport.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contact store does not work, or broke its contract. No contact of the batch concerned was stored; no row is at
 * fault.
 */
public final class SinkException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the cause.
     *
     * @param code the cause
     */
    public SinkException(ErrorCode code) {
        this(code, Map.of(), null);
    }

    /**
     * Names the cause, with what the message needs to know.
     *
     * @param code the cause
     * @param parameters by name; no personal data
     * @param cause a lower cause whose message holds no personal data, or null
     */
    public SinkException(ErrorCode code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
