package com.isendu.contactimport.error;

import java.util.Map;

/** An import cannot be continued as requested. Nothing was written. */
public final class ResumeException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param code the error code
     */
    public ResumeException(ErrorCode code) {
        this(code, Map.of());
    }

    /**
     * Creates the exception with parameters for the message.
     *
     * @param code the error code
     * @param parameters parameters by name, without personal data
     */
    public ResumeException(ErrorCode code, Map<String, String> parameters) {
        super(code, parameters, null);
    }
}
