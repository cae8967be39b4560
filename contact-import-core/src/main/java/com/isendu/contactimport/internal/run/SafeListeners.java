package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.row.RejectedRow;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one listener after another and ignores their exceptions. */
record SafeListeners(List<ImportListener> listeners) implements ImportListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(ImportListener.class);

    @Override
    public void started(ImportRecord record) {
        safely(listener -> listener.started(record));
    }

    @Override
    public void progressed(ImportProgress progress) {
        safely(listener -> listener.progressed(progress));
    }

    @Override
    public void rejected(RejectedRow row) {
        safely(listener -> listener.rejected(row));
    }

    @Override
    public void ended(ImportRecord record, Duration duration) {
        safely(listener -> listener.ended(record, duration));
    }

    private void safely(Consumer<ImportListener> call) {
        listeners.forEach(listener -> safely(listener, call));
    }

    private static void safely(ImportListener listener, Consumer<ImportListener> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException e) {
            // Its message may quote a row.
            LOGGER.warn("the import listener failed with {}", e.getClass().getName());
        }
    }
}
