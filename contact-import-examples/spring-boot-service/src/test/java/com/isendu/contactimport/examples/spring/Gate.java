package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.sink.SuppressionList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Suppresses nobody, and holds the imports of one account until they are let go. */
final class Gate implements SuppressionList {

    static final String HELD = "held";

    private final CountDownLatch open = new CountDownLatch(1);

    void open() {
        open.countDown();
    }

    @Override
    public Set<String> suppressed(String account, List<String> contactKeys) {
        if (account.equals(HELD)) {
            await();
        }
        return Set.of();
    }

    private void await() {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
