package com.isendu.contactimport.examples;

import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactSink;
import java.util.ArrayList;
import java.util.List;

/**
 * A contact sink on the host's store. The batch decides about each contact, so that all stores behave alike; the sink
 * finds and saves contacts. docs/adapters.md shows the marked lines.
 */
// tag::adapters[]
record CrmContactSink(Crm crm) implements ContactSink {

    @Override
    public BatchOutcome write(ContactBatch batch) {
        List<ContactOutcome> outcomes = new ArrayList<>();
        synchronized (crm) { // one batch, one transaction
            for (BatchRow row : batch.rows()) {
                ContactDecision decision = decide(batch, row);
                if (decision.writes()) {
                    crm.save(batch.account(), decision.contact());
                }
                outcomes.add(decision.outcome());
            }
        }
        return new BatchOutcome(outcomes);
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        return new BatchOutcome(
                batch.rows().stream().map(row -> decide(batch, row).outcome()).toList());
    }

    private ContactDecision decide(ContactBatch batch, BatchRow row) {
        return batch.decide(
                row.contact(), crm.find(batch.account(), row.contact().key()));
    }
}
// end::adapters[]
