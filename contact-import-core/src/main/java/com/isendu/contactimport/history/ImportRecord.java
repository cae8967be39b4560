package com.isendu.contactimport.history;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One import: who, when, from what, with which consent, and what became of it.
 *
 * <p>Immutable and thread-safe. It names neither file nor contact.
 *
 * @param importId unique, made by the engine
 * @param account the account whose contacts are imported; part of every key
 * @param state how far the import got
 * @param startedAt when the first row was about to be written
 * @param finishedAt when it ended or stopped; null while running
 * @param sourceSha256 the SHA-256 of the source's bytes, 64 lower-case hexadecimal digits
 * @param consent the confirmation given
 * @param counts what became of the rows so far
 */
public record ImportRecord(
        String importId,
        String account,
        ImportState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String sourceSha256,
        Consent consent,
        ImportCounts counts) {

    /** Checks that nothing is missing. */
    public ImportRecord {
        Objects.requireNonNull(importId, "importId");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(sourceSha256, "sourceSha256");
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * Returns the same import in a later state.
     *
     * @param newState how far it got
     * @param at when it ended or stopped, or null where that is not known
     * @param newCounts what became of the rows
     * @return a new record
     */
    public ImportRecord ended(ImportState newState, @Nullable Instant at, ImportCounts newCounts) {
        return new ImportRecord(importId, account, newState, startedAt, at, sourceSha256, consent, newCounts);
    }

    /** How far an import got. */
    public enum ImportState {
        /** Started and not known to have ended. */
        RUNNING,
        /**
         * Started and not ended, while nobody runs it any more: its process was killed or has lost the store. No sink
         * stores this state; a history concludes it. What was stored stays stored, and the import can be continued.
         */
        INTERRUPTED,
        /** Ended; every record has its outcome. */
        COMPLETED,
        /** Stopped by a fault of the system or by cancellation; what was stored stays stored. */
        SUSPENDED,
        /** Undone: its contacts are as they were before, but for those that were changed since. */
        UNDONE
    }
}
