package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.report.ImportProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a job, recorded about once a second while it runs.
 *
 * @param counted bytes and rows since the start of the file, including rows of earlier runs of the job
 * @param begunRows number of rows of earlier runs of the job
 * @param begunAt when the present or last run began; null before the first run
 * @param measuredAt when the rows were counted; null before the first batch
 */
public record JobProgress(
        ImportProgress counted,
        long begunRows,
        @Nullable Instant begunAt,
        @Nullable Instant measuredAt) {

    private static final double MILLIS = 1000;

    /**
     * Returns the rows per second of the present or last run.
     *
     * @return 0 before the first batch
     */
    public long rowsPerSecond() {
        if (begunAt == null || measuredAt == null) {
            return 0;
        }
        long millis = Math.max(1, Duration.between(begunAt, measuredAt).toMillis());
        // A continued run counts rows again that are already written.
        long rows = Math.max(0, counted.rows() - begunRows);
        return Math.round(rows * MILLIS / millis);
    }
}
