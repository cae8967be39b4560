package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.report.ImportProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is, written about once a second while it runs.
 *
 * @param counted bytes and rows since the start of the file, rows of earlier runs of the same job included
 * @param begunRows those of earlier runs of the same job
 * @param begunAt when the present or last run began; null before the first one
 * @param measuredAt when the rows were counted; null before the first batch
 */
public record JobProgress(
        ImportProgress counted,
        long begunRows,
        @Nullable Instant begunAt,
        @Nullable Instant measuredAt) {

    private static final double MILLIS = 1000;

    /**
     * Rows a second since the present or last run began.
     *
     * @return 0 before the first batch
     */
    public long rowsPerSecond() {
        if (begunAt == null || measuredAt == null) {
            return 0;
        }
        long millis = Math.max(1, Duration.between(begunAt, measuredAt).toMillis());
        // A run that goes on counts again what is written already.
        long rows = Math.max(0, counted.rows() - begunRows);
        return Math.round(rows * MILLIS / millis);
    }
}
