package com.isendu.contactimport.jdbc.internal.undo;

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

/** Makes updated contacts what they were, unless somebody else has changed them since. */
final class RestoredPage {

    private final Session session;
    private final ContactTable contacts;
    private final RecordedRun run;

    /** What became of a page; contacts that still carry the mark of the import are counted when those are looked through. */
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
                planned.add(new PlannedWrite(i, page.get(i).before().contact()));
            }
        }
        return new Counts(restore(page, planned), changedByOthers);
    }

    private int restore(List<Change> page, List<PlannedWrite> planned) throws SQLException {
        ContactForm form = contacts.form(session);
        Instant now = Instant.now();
        RowStatement update = RowStatement.of(contacts.updates(), (row, write) -> {
            String updatedBy = page.get(write.index()).before().updatedBy();
            form.update(row, write.contact(), new Stamp(run.account(), updatedBy, now));
        });
        return planned.size()
                - GuardedBatch.write(session, contacts.bulk(), update, planned).size();
    }
}
