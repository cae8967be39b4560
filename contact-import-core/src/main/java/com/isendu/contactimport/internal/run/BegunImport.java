package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.row.ImportLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import, or a check, whose batches may be delivered.
 *
 * @param record the import as it was begun; null for a check
 * @param delivery where its batches go
 * @param report what there is to tell of this run
 */
record BegunImport(@Nullable ImportRecord record, Delivery delivery, RunReport report) {

    /** Whether it is an import that was not completed before. */
    boolean isNew() {
        return record != null && record.state() != ImportState.COMPLETED;
    }

    /** Tells the store how it has ended. */
    void end(ImportState state) {
        if (record != null) {
            delivery.finished(record.ended(state, Instant.now(), report.counts()));
            ImportLog.LOGGER.info("import {} {}: {}", record.importId(), state, report.counts());
        }
    }
}
