package com.isendu.contactimport.error;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that stops a run, or keeps it from starting. Bad rows never do.
 *
 * <p>The message is English, says what to do about it, and holds no personal data: codes, positions and counts only.
 * {@link ErrorMessages#text(ImportException)} gives it in another language.
 */
public abstract class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** As a text, to be known wherever the exception is sent. */
    private final String code;

    private final HashMap<String, String> parameters;

    /**
     * For the subclasses.
     *
     * @param code the cause
     * @param parameters what the message needs to know, by name; no personal data; copied
     * @param cause a lower cause whose message holds no personal data, or null
     */
    protected ImportException(ErrorCode code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code + ": " + ErrorMessages.english().text(code, parameters), cause);
        this.code = code.value();
        this.parameters = new HashMap<>(parameters);
    }

    /**
     * Returns the cause, for machines.
     *
     * @return the code
     */
    public final ErrorCode code() {
        return new ErrorCode(code);
    }

    /**
     * Returns what the message is made of, beyond the code.
     *
     * @return an unmodifiable map, possibly empty
     */
    public final Map<String, String> parameters() {
        return Collections.unmodifiableMap(parameters);
    }
}
