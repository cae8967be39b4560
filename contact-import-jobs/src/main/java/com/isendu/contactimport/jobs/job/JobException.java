package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action on a job is not possible, or its upload cannot be stored or read. The job does not change. */
public final class JobException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param code the error code
     */
    public JobException(ErrorCode code) {
        this(code, Map.of(), null);
    }

    /**
     * Creates the exception with parameters for the message.
     *
     * @param code the error code
     * @param parameters parameters by name, without personal data
     * @param cause the underlying exception, whose message contains no personal data; or null
     */
    public JobException(ErrorCode code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
