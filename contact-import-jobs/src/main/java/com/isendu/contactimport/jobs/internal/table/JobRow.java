package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.ImportOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job with what only those who run it need to know.
 *
 * @param job what everybody may see
 * @param queue in which it waits
 * @param turn its place among all jobs; 0 before it is submitted
 * @param upload where its file is kept, or null
 * @param errors where its error CSV is kept, or null
 * @param request how the file is to be opened and imported
 * @param attempt grows each time somebody begins to run it
 * @param isCancelled whether it is to stop
 */
public record JobRow(
        ImportJob job,
        String queue,
        long turn,
        @Nullable FileKey upload,
        @Nullable FileKey errors,
        Map<String, String> request,
        long attempt,
        boolean isCancelled) {

    /** Whether it can be changed and submitted. */
    public boolean isDraft() {
        return job.state() == JobState.UPLOADED || job.state() == JobState.REFUSED;
    }

    /**
     * Returns the options with which it is imported.
     *
     * @throws JobException with {@code OPTIONS_UNREADABLE} if they were written by a version of the library that writes
     *     them otherwise
     */
    public ImportOptions.Builder options() {
        try {
            return Request.options(job.account(), request);
        } catch (IllegalArgumentException e) {
            throw new JobException(ErrorCode.OPTIONS_UNREADABLE);
        }
    }

    /** All files that it may have, also one that a node is about to keep. */
    public List<FileKey> files() {
        FileKey first = FileKey.ofUpload(job.id());
        return List.of(upload == null ? first : upload, FileKey.ofErrors(job.id()));
    }

    /** What was asked for cannot be done in the state of the job. */
    public JobException unfit() {
        return new JobException(
                ErrorCode.JOB_STATE_UNFIT, Map.of("state", job.state().name()), null);
    }

    /** Shows what the job shows. */
    @Override
    public String toString() {
        return "JobRow[" + job + "]";
    }
}
