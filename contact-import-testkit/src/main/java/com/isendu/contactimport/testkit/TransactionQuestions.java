package com.isendu.contactimport.testkit;

import com.isendu.contactimport.sink.BatchOutcome;
import org.junit.jupiter.api.Test;

/** Tests sinks that store a batch in one transaction. */
abstract class TransactionQuestions extends ConcurrencyQuestions {

    @Test
    final void failedBatchLeavesNobodyStored() {
        for (Outage outage : outages()) {
            BatchOutcome outcome = outage.outcome();
            if (outcome == null) {
                assertStored(outage.batch().account())
                        .as(
                                "stored by a batch that failed; for a sink without transactions, use IdempotentSinkContract")
                        .isEmpty();
            }
        }
    }
}
