package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.jdbc.internal.contact.ContactForm;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.contact.MarkedContact;
import com.isendu.contactimport.jdbc.internal.contact.Stamp;
import com.isendu.contactimport.jdbc.internal.contact.StoredLookup;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.statement.GuardedBatch;
import com.isendu.contactimport.jdbc.internal.statement.PlannedWrite;
import com.isendu.contactimport.jdbc.internal.statement.RowStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Restores updated contacts unless they were changed later. */
final class RestoredPage {

    private final Session session;
    private final ContactTable contacts;
    private final RecordedRun run;

    /**
     * What became of a page; contacts that still carry the mark of the import are counted when those are looked
     * through.
     */
    record Counts(int restored, int changedByOthers) {

        UndoTally addedTo(UndoTally tally) {
            return tally.plusRestored(restored, changedByOthers);
        }
    }

    RestoredPage(Session session, ContactTable contacts, RecordedRun run) {
        this.session = session;
        this.contacts = contacts;
        this.run = run;
    }

    Counts write(List<Change> page) throws SQLException {
        List<String> keys = page.stream().map(Change::key).sorted().toList();
        Map<String, MarkedContact> stored = new StoredLookup(session, contacts, run.account()).lock(keys);
        List<PlannedWrite> planned = new ArrayList<>();
        int changedByOthers = 0;
        for (int i = 0; i < page.size(); i++) {
            MarkedContact now = stored.get(page.get(i).key());
            if (now != null && !now.isLastWrittenBy(run.importId())) {
                changedByOthers += now.isCreatedBy(run.importId()) ? 0 : 1;
            } else if (now != null && now.holds(page.get(i).afterHash())) {
                planned.add(restored(i, page.get(i)));
            }
        }
        return new Counts(restore(page, planned), changedByOthers);
    }

    private static PlannedWrite restored(int index, Change change) {
        Contact before = change.before().contact();
        return new PlannedWrite(index, before, before.key().equals(change.key()) ? null : change.key());
    }

    private int restore(List<Change> page, List<PlannedWrite> planned) throws SQLException {
        ContactForm form = contacts.form(session);
        Instant now = Instant.now();
        Function<PlannedWrite, Stamp> stamp = write ->
                new Stamp(run.account(), page.get(write.index()).before().updatedBy(), now);
        RowStatement update = RowStatement.of(
                contacts.updates(session.dialect()),
                (row, write) -> form.update(row, write.contact(), stamp.apply(write)));
        RowStatement rekey = RowStatement.of(
                contacts.rekeys(session.dialect()),
                (row, write) -> form.rekey(row, write.contact(), write.storedKey(), stamp.apply(write)));
        return planned.size()
                - refused(update, PlannedWrite.select(planned, false))
                - refused(rekey, PlannedWrite.select(planned, true));
    }

    private int refused(RowStatement statement, List<PlannedWrite> planned) throws SQLException {
        return GuardedBatch.write(session, contacts.bulk(), statement, planned).size();
    }
}
