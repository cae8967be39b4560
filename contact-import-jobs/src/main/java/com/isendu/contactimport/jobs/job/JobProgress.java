package com.isendu.contactimport.jobs.job;

import com.isendu.contactimport.report.ImportProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is, written about once a second while it runs.
 *
 * @param counted bytes and rows since the start of the file, rows of earlier runs of the same job included
 * @param begunAt when the present or last run began; null before the first one
 * @param measuredAt when the rows were counted; null before the first batch
 */
public record JobProgress(
        ImportProgress counted,
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
        return Math.round(counted.rows() * MILLIS / millis);
    }
}
