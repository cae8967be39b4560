package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.row.ImportLog;
import com.isendu.contactimport.options.ImportListener;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import, or a check, whose batches may be delivered.
 *
 * @param record the import at its start; null for a check
 * @param delivery delivers its batches
 * @param report collects the report of this run
 * @param listener is called when it has ended
 */
record BegunImport(@Nullable ImportRecord record, Delivery delivery, RunReport report, ImportListener listener) {

    /** Whether it is an import that was not completed before. */
    boolean isNew() {
        return record != null && record.state() != ImportState.COMPLETED;
    }

    /** Records in the store that it is completed. */
    void complete() {
        if (record != null) {
            ImportRecord completed = record.ended(ImportState.COMPLETED, Instant.now(), report.counts());
            Uninterrupted.run(() -> delivery.finished(completed));
            ended(completed);
        }
    }

    /** Records in the store that it is suspended. */
    void suspend() {
        if (record != null) {
            ImportRecord suspended = record.ended(ImportState.SUSPENDED, Instant.now(), report.counts());
            try {
                Uninterrupted.run(() -> delivery.finished(suspended));
            } catch (RuntimeException | Error e) {
                // The store that failed once may fail again; the caller must hear of the first fault.
                ImportLog.LOGGER.warn(
                        "import {}: its end could not be recorded: {}",
                        record.importId(),
                        e.getClass().getName());
            }
            ended(suspended);
        }
    }

    private void ended(ImportRecord ended) {
        ImportLog.LOGGER.info("import {} {}: {}", ended.importId(), ended.state(), ended.counts());
        listener.ended(ended, report.elapsed());
    }
}
