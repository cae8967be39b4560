package com.isendu.contactimport.error;

import java.util.Map;

/** An import cannot be continued as it was asked for. Nothing was written. */
public final class ResumeException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the cause.
     *
     * @param code the cause
     */
    public ResumeException(ErrorCode code) {
        this(code, Map.of());
    }

    /**
     * Names the cause, with what the message needs to know.
     *
     * @param code the cause
     * @param parameters by name; no personal data
     */
    public ResumeException(ErrorCode code, Map<String, String> parameters) {
        super(code, parameters, null);
    }
}
