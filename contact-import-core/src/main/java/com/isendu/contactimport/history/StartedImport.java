package com.isendu.contactimport.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An import as a resumable sink knows it: enough to continue it with the same source.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record who, when, with which consent and how far
 * @param terms the options it was started with
 * @param idempotencyKey what the host calls the import, unique in its account, or null
 */
public record StartedImport(
        ImportRecord record, ImportTerms terms, @Nullable String idempotencyKey) {

    /** Checks that nothing is missing. */
    public StartedImport {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(terms, "terms");
    }
}
