package com.isendu.contactimport.jobs.job;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the store, as it was when it was asked for. Immutable and thread-safe; {@link #toString()}
 * shows no name.
 *
 * @param id unique; 32 hexadecimal digits
 * @param account whose contacts are imported
 * @param state how far it is
 * @param file what is known of the file
 * @param fileSize how many bytes were uploaded
 * @param times when what happened
 * @param progress how far the import is
 * @param heldBy the node that runs it, or that ran it where the job is interrupted; null otherwise
 * @param faults how many times in a row a fault of the system has stopped it
 * @param importId the import in the history, from the moment it has begun; null before
 * @param problem why it was refused or suspended, or what stopped it last; null otherwise
 * @param result what became of it; null unless completed
 * @param hasErrorCsv whether its error CSV is kept
 * @param uploadKey where the upload store keeps the file, another key for each file; null once it is not kept any more
 * @param recurring the recurring import that has made it; null for one that a person has uploaded
 * @param corrects the id of the completed job whose rows in error it corrects; null for all others. That job may be
 *     deleted
 */
public record ImportJob(
        String id,
        String account,
        JobState state,
        JobFile file,
        long fileSize,
        JobTimes times,
        JobProgress progress,
        @Nullable String heldBy,
        int faults,
        @Nullable String importId,
        @Nullable JobProblem problem,
        @Nullable JobResult result,
        boolean hasErrorCsv,
        @Nullable String uploadKey,
        @Nullable String recurring,
        @Nullable String corrects) {

    /** Checks that nothing is missing. */
    public ImportJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(progress, "progress");
    }

    /**
     * When what happened to a job.
     *
     * @param uploadedAt when the file was kept
     * @param submittedAt when it was last submitted or continued; null before
     * @param dueAt when it may be run again after a fault; null unless it waits
     * @param endedAt when it was completed, suspended, refused or abandoned; null before
     */
    public record JobTimes(
            Instant uploadedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt) {}

    /**
     * Returns whether the uploaded file is kept.
     *
     * @return true if it is
     */
    public boolean hasUpload() {
        return uploadKey != null;
    }

    /** Shows no account and no file. */
    @Override
    public String toString() {
        return "ImportJob[" + id + ", " + state + "]";
    }
}
