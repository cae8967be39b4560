package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.util.ArrayList;
import java.util.List;

/** A store that knows where in the source each contact came from. */
final class WitnessSink implements ContactSink {

    private final InMemoryContactSink store = new InMemoryContactSink();
    private final List<Stored> stored = new ArrayList<>();

    /**
     * A contact that was created.
     *
     * @param position where its record stands
     * @param contact the contact
     */
    record Stored(RowPosition position, Contact contact) {}

    @Override
    public BatchOutcome write(ContactBatch batch) {
        BatchOutcome outcome = store.write(batch);
        for (int i = 0; i < batch.rows().size(); i++) {
            if (outcome.outcomes().get(i).outcome() == RowOutcome.CREATED) {
                stored.add(new Stored(
                        batch.rows().get(i).position(), batch.rows().get(i).contact()));
            }
        }
        return outcome;
    }

    @Override
    public BatchOutcome check(ContactBatch batch) {
        return store.check(batch);
    }

    List<Stored> stored() {
        return stored;
    }
}
