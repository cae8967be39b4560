package com.isendu.contactimport.web;

import com.isendu.contactimport.history.Consent;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a person confirms before an import. Immutable and thread-safe.
 *
 * @param id the id of the statement, recorded as {@link Consent#statementId()}; not blank
 * @param version the version of the statement, recorded as {@link Consent#statementVersion()}; not blank
 * @param text the text in the language of the visitor; null for the default text of the pages
 * @param more the address of further information; null for none
 */
public record ConsentStatement(
        String id,
        String version,
        @Nullable String text,
        @Nullable URI more) {

    /** The default statement: the GDPR and profiling consents of the contacts were obtained. */
    public static final ConsentStatement DEFAULT =
            new ConsentStatement(Consent.DEFAULT_STATEMENT, Consent.DEFAULT_STATEMENT_VERSION, null, null);

    /**
     * Validates the statement.
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
