package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jobs.job.ImportJob;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job with what only those who run it need to know.
 *
 * @param job what everybody may see
 * @param queue in which it waits
 * @param turn its place among all jobs; 0 before it is submitted
 * @param uploadKey where its file is kept, or null
 * @param errorKey where its error CSV is kept, or null
 * @param request how the file is to be opened and imported
 * @param attempt grows each time somebody begins to run it
 * @param isCancelled whether it is to stop
 */
public record JobRow(
        ImportJob job,
        String queue,
        long turn,
        @Nullable String uploadKey,
        @Nullable String errorKey,
        Map<String, String> request,
        long attempt,
        boolean isCancelled) {

    /** Shows what the job shows. */
    @Override
    public String toString() {
        return "JobRow[" + job + "]";
    }
}
