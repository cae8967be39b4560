package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sink that reads stored contacts, merges, and does not regard what another import has stored meanwhile. */
class WrongUpdates extends ModelSink {

    private final Meeting meeting = new Meeting(2);

    WrongUpdates(Store store, int steps) {
        super(store, steps);
    }

    static List<Fault> further() {
        return List.of(Fault.ofSink(
                "reports a conflict as an update", ReportingConflicts::new, "keepsChangesOfImportsAtOnce"));
    }

    @Override
    public BatchOutcome write(ContactBatch batch) {
        List<Contact> read = batch.rows().stream()
                .map(row -> find(batch.account(), row.contact()))
                .filter(Objects::nonNull)
                .toList();
        meeting.await();
        return meeting.concerns() && read.size() == batch.rows().size() ? update(batch, read) : super.write(batch);
    }

    private synchronized BatchOutcome update(ContactBatch batch, List<Contact> read) {
        for (int i = 0; i < read.size(); i++) {
            BatchRow row = batch.rows().get(i);
            if (mayReplace(read.get(i), find(batch.account(), row.contact()))) {
                put(batch.account(), batch.decide(row.contact(), read.get(i)).contact());
            }
        }
        return BatchOutcome.all(batch, RowOutcome.UPDATED);
    }

    boolean mayReplace(Contact read, @Nullable Contact stored) {
        return true;
    }

    private static final class ReportingConflicts extends WrongUpdates {

        ReportingConflicts(Store store, int steps) {
            super(store, steps);
        }

        @Override
        boolean mayReplace(Contact read, @Nullable Contact stored) {
            return read.equals(stored);
        }
    }
}
