package com.isendu.contactimport.web;

import com.isendu.contactimport.history.Consent;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a person confirms before an import. Immutable and thread-safe.
 *
 * @param id which statement, as {@link Consent#statementId()} keeps it; not blank
 * @param version which version of it, as {@link Consent#statementVersion()} keeps it; not blank
 * @param text the statement in the visitor's language; null for the one of the pages
 * @param more where more about it is to be read; null for nowhere
 */
public record ConsentStatement(
        String id,
        String version,
        @Nullable String text,
        @Nullable URI more) {

    /** The statement of the pages: the GDPR and profiling consents of these people were obtained. */
    public static final ConsentStatement DEFAULT =
            new ConsentStatement(Consent.DEFAULT_STATEMENT, Consent.DEFAULT_STATEMENT_VERSION, null, null);

    /**
     * Checks the statement.
     *
     * @throws IllegalArgumentException if id or version is blank
     */
    public ConsentStatement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        if (id.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException("a statement has an id and a version");
        }
    }
}
