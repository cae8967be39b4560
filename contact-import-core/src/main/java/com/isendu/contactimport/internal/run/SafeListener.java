package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.row.RejectedRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what happens and ignores what the host's listener throws. */
record SafeListener(ImportListener listener) implements ImportListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(ImportListener.class);

    @Override
    public void started(String importId) {
        safely(() -> listener.started(importId));
    }

    @Override
    public void progressed(ImportProgress progress) {
        safely(() -> listener.progressed(progress));
    }

    @Override
    public void rejected(RejectedRow row) {
        safely(() -> listener.rejected(row));
    }

    private static void safely(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            // Its message may quote a row.
            LOGGER.warn("the import listener failed with {}", e.getClass().getName());
        }
    }
}
