package com.isendu.contactimport.jobs.job;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file as a job, as a snapshot of its state. Immutable and thread-safe; {@link #toString()} shows no
 * name.
 *
 * @param id the unique id; 32 hexadecimal digits
 * @param account the account whose contacts are imported
 * @param state the state of the job
 * @param file the name and sheet of the file
 * @param fileSize number of uploaded bytes
 * @param times the times of the events of the job
 * @param progress the progress of the import
 * @param heldBy the node that runs the job, or that ran it if the job is interrupted; null otherwise
 * @param faults number of consecutive faults that have stopped the job
 * @param importId the id of the import in the history; null before the import has begun
 * @param problem why the job was refused or suspended, or the fault that stopped it last; null if nothing did
 * @param result the result; null unless completed
 * @param hasErrorCsv whether the error CSV is stored
 * @param uploadKey the key of the file in the upload store, different for each file; null once the file was deleted
 * @param recurring the name of the recurring import that created the job; null for an uploaded file
 * @param corrects the id of the completed job whose rows in error this job corrects, which may have been deleted; null
 *     for all other jobs
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

    /** Rejects null where a value is required. */
    public ImportJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(progress, "progress");
    }

    /**
     * The times of the events of a job.
     *
     * @param uploadedAt when the file was stored
     * @param submittedAt when the job was last submitted or continued; null before
     * @param dueAt when the job may run again after a fault; null unless it is waiting for that
     * @param endedAt when the job was completed, suspended, refused or abandoned; null before
     */
    public record JobTimes(
            Instant uploadedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt) {}

    /**
     * Returns whether the uploaded file is still stored.
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
