package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import java.util.Map;

/**
 * Why a job was refused or suspended, or waits for a retry. Contains no personal data. Immutable.
 *
 * @param code the error code
 * @param parameters the parameters of the message by name; copied, unmodifiable
 */
public record JobProblem(ErrorCode code, Map<String, String> parameters) {

    /** Copies the parameters. */
    public JobProblem {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Returns the message for people.
     *
     * @param messages the messages in the language of the result
     * @return one or two sentences
     */
    public String text(ErrorMessages messages) {
        return messages.text(code, parameters);
    }
}
