package com.isendu.contactimport;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An import, or a check, whose batches may be delivered.
 *
 * @param record the import as it was begun; null for a check
 * @param delivery where its batches go
 * @param report what there is to tell of this run
 */
record BegunImport(@Nullable ImportRecord record, Delivery delivery, RunReport report) {

    private static final Logger LOGGER = LoggerFactory.getLogger(ImportEngine.class);

    /** Whether it is an import that was not completed before. */
    boolean isNew() {
        return record != null && record.state() != ImportState.COMPLETED;
    }

    /** Tells the store how it has ended. */
    void end(ImportState state) {
        if (record != null) {
            delivery.finished(record.ended(state, Instant.now(), report.counts()));
            LOGGER.info("import {} {}: {}", record.importId(), state, report.counts());
        }
    }
}
