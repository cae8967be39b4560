package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorMessages;
import java.util.Map;

/**
 * Why a job was refused or suspended, or waits for another try. Immutable; holds no personal data.
 *
 * @param code the cause
 * @param parameters what its sentence needs to know, by name
 */
public record JobProblem(ErrorCode code, Map<String, String> parameters) {

    /** Copies the parameters. */
    public JobProblem {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Returns the sentence for people.
     *
     * @param messages the language
     * @return the sentence
     */
    public String text(ErrorMessages messages) {
        return messages.text(code, parameters);
    }
}
