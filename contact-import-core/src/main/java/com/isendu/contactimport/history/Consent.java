package com.isendu.contactimport.history;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A person's confirmation that the contacts of an import have given their consents. No contact is written without it.
 *
 * <p>Immutable and thread-safe; {@link #toString()} does not name the person.
 *
 * @param confirmedBy the person who confirmed, as the host names people: a user name or an e-mail address; not blank
 * @param confirmedAt the time of the confirmation
 * @param statementId the id of the statement that was shown; not blank
 * @param statementVersion the version of that statement; not blank
 * @param purposes what the consents cover, at least {@link Purpose#GDPR}; copied, unmodifiable
 */
public record Consent(
        String confirmedBy, Instant confirmedAt, String statementId, String statementVersion, Set<Purpose> purposes) {

    /**
     * The id of the statement that the command line and the web pages of the library show: the contacts have given
     * their GDPR and profiling consents. The core does not contain its text. A host that shows a different statement
     * uses a different id.
     */
    public static final String DEFAULT_STATEMENT = "gdpr-and-profiling";

    /** The version of {@link #DEFAULT_STATEMENT}. */
    public static final String DEFAULT_STATEMENT_VERSION = "1";

    /** What a consent covers. */
    public enum Purpose {
        /** Processing of the personal data. */
        GDPR,
        /** Profiling. */
        PROFILING
    }

    /**
     * Validates the values and copies the purposes.
     *
     * @throws IllegalArgumentException if a text is blank or the purposes lack {@link Purpose#GDPR}
     */
    public Consent {
        requireText(confirmedBy, "confirmedBy");
        Objects.requireNonNull(confirmedAt, "confirmedAt");
        requireText(statementId, "statementId");
        requireText(statementVersion, "statementVersion");
        purposes = Set.copyOf(purposes);
        if (!purposes.contains(Purpose.GDPR)) {
            throw new IllegalArgumentException("purposes must contain GDPR");
        }
    }

    /**
     * Returns the confirmation of the default statement, for both purposes, at the current time.
     *
     * @param person the person who confirms, not blank
     * @return the consent
     * @throws IllegalArgumentException if the person is blank
     */
    public static Consent confirmedBy(String person) {
        return new Consent(
                person, Instant.now(), DEFAULT_STATEMENT, DEFAULT_STATEMENT_VERSION, Set.of(Purpose.values()));
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }

    @Override
    public String toString() {
        return "Consent[" + statementId + " " + statementVersion + ", " + confirmedAt + "]";
    }
}
