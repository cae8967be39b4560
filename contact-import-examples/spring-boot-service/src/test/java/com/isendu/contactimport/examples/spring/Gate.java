package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportProgress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Holds the imports of one account after their first batch, until they are let go or their thread is interrupted. */
final class Gate implements ImportListener {

    static final String HELD = "held";

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final ThreadLocal<Boolean> holds = ThreadLocal.withInitial(() -> false);

    void open() {
        open.countDown();
    }

    /** Waits until an import is held. */
    void awaitImport() throws InterruptedException {
        reached.await();
    }

    @Override
    public void started(ImportRecord record) {
        holds.set(record.account().equals(HELD));
    }

    @Override
    public void progressed(ImportProgress progress) {
        if (holds.get()) {
            reached.countDown();
            await();
        }
    }

    @Override
    public void ended(ImportRecord record, Duration duration) {
        holds.remove();
    }

    private void await() {
        try {
            open.await();
        } catch (InterruptedException e) {
            // An interrupted thread would close the file of the database.
            return;
        }
    }
}
