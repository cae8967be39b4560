package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something cannot be done with a job, or its upload cannot be kept or read. The job stays as it was. */
public final class JobException extends ImportException {

    private static final long serialVersionUID = 1L;

    /**
     * Names the cause.
     *
     * @param code the cause
     */
    public JobException(ErrorCode code) {
        this(code, Map.of(), null);
    }

    /**
     * Names the cause, with what the message needs to know.
     *
     * @param code the cause
     * @param parameters by name; no personal data
     * @param cause a lower cause whose message holds no personal data, or null
     */
    public JobException(ErrorCode code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
