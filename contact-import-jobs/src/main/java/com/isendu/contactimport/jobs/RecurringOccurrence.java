package com.isendu.contactimport.jobs;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.ImportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One occurrence of a recurring import: submits a job unless the previous one has not ended successfully.
 *
 * @param jobs the jobs to submit to
 * @param recurring the import
 */
record RecurringOccurrence(ImportJobs jobs, RecurringImport recurring) {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecurringOccurrence.class);

    void run() {
        Optional<ImportJob> last = jobs.lastOf(recurring.name());
        if (last.isEmpty() || isOver(last.get().state())) {
            submit(recurring.options());
        } else {
            LOGGER.info(
                    "recurring import {} waits for job {}",
                    recurring.name(),
                    last.get().id());
        }
    }

    private static boolean isOver(JobState state) {
        return state == JobState.COMPLETED || state == JobState.ABANDONED;
    }

    private void submit(ImportOptions options) {
        try (InputStream bytes = recurring.source().open()) {
            jobs.submit(recurring, options, bytes);
        } catch (IOException e) {
            LOGGER.warn(
                    "recurring import {}: its source cannot be opened: {}",
                    recurring.name(),
                    e.getClass().getName());
        }
    }
}
