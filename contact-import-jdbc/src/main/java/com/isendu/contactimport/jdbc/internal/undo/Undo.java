package com.isendu.contactimport.jdbc.internal.undo;

import com.isendu.contactimport.jdbc.internal.contact.ContactForm;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.contact.MarkedContact;
import com.isendu.contactimport.jdbc.internal.contact.StoredLookup;
import com.isendu.contactimport.jdbc.internal.owner.HeldImport;
import com.isendu.contactimport.jdbc.internal.session.Database;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.statement.GuardedBatch;
import com.isendu.contactimport.jdbc.internal.statement.PlannedWrite;
import com.isendu.contactimport.jdbc.internal.statement.RowStatement;
import com.isendu.contactimport.jdbc.internal.table.ContactMark;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Undoes an import in pages, each in one transaction: first restores the contacts that it updated, then removes those
 * that it created. Each page records its counts in the tally, so that any process can continue at any time.
 */
public final class Undo {

    private static final int PAGE = 500;
    private static final String BEFORE_EVERY_KEY = "";

    private final Database database;
    private final ContactTable contacts;
    private final String account;
    private final String importId;

    /** A page of the way through the contacts. */
    private record Step(String lastKey, int found, int kept) {

        static final Step FIRST = new Step(BEFORE_EVERY_KEY, PAGE, 0);

        boolean isLast() {
            return found < PAGE;
        }
    }

    public Undo(Database database, ContactTable contacts, String account, String importId) {
        this.database = database;
        this.contacts = contacts;
        this.account = account;
        this.importId = importId;
    }

    /** Undoes what is left to undo; returns the counts of the whole. */
    public UndoTally run() {
        UndoTally tally = database.hold(this::locked, () -> new HeldImport(database, account, importId).exception());
        if (tally.finished()) {
            return tally;
        }
        restoreUpdated();
        long kept = removeCreated();
        return database.write(session -> finish(session, kept));
    }

    private UndoTally locked(Session session) throws SQLException {
        contacts.requireUndoable();
        new RecordedRun(session, account, importId).lock();
        return changes(session).tally().orElse(UndoTally.BEGUN);
    }

    private ChangeTable changes(Session session) {
        return new ChangeTable(session, account, importId);
    }

    private void restoreUpdated() {
        Step step = Step.FIRST;
        while (!step.isLast()) {
            // What is done is removed; starting behind it all the same spares databases the way past what they have not
            // cleared away.
            String after = step.lastKey();
            step = database.write(session -> restorePage(session, after));
        }
    }

    private Step restorePage(Session session, String after) throws SQLException {
        UndoTally tally = locked(session);
        ChangeTable changes = changes(session);
        List<Change> page = changes.after(after, PAGE);
        if (page.isEmpty()) {
            return new Step(after, 0, 0);
        }
        RestoredPage restored = new RestoredPage(session, contacts, new RecordedRun(session, account, importId));
        changes.tally(restored.write(page).addedTo(tally));
        changes.remove(page.stream().map(Change::key).toList());
        return new Step(page.get(page.size() - 1).key(), page.size(), 0);
    }

    private long removeCreated() {
        long kept = 0;
        Step step = Step.FIRST;
        while (!step.isLast()) {
            String after = step.lastKey();
            step = database.write(session -> removePage(session, after));
            kept += step.kept();
        }
        return kept;
    }

    private Step removePage(Session session, String after) throws SQLException {
        UndoTally tally = locked(session);
        List<String> keys = keysAfter(session, after);
        if (keys.isEmpty()) {
            return new Step(after, 0, 0);
        }
        Map<String, MarkedContact> stored = new StoredLookup(session, contacts, account)
                .lock(keys.stream().sorted().toList());
        int removed = remove(session, stored);
        changes(session).tally(tally.plusRemoved(removed));
        return new Step(keys.get(keys.size() - 1), keys.size(), stored.size() - removed);
    }

    /** Contacts that carry a mark of the import: those it created, and updated ones that could not be restored. */
    private List<String> keysAfter(Session session, String after) throws SQLException {
        String sql = contacts.selectKeysOfImport(session.dialect());
        try (PreparedStatement select = session.connection().prepareStatement(sql)) {
            ContactForm form = contacts.form(session);
            form.account(session, account).bind(select, 1);
            select.setString(2, after);
            form.importId(session, ContactMark.CREATED_IMPORT, importId).bind(select, 3);
            form.importId(session, ContactMark.UPDATED_IMPORT, importId).bind(select, 4);
            select.setInt(5, PAGE);
            List<String> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
            return keys;
        }
    }

    private int remove(Session session, Map<String, MarkedContact> stored) throws SQLException {
        List<PlannedWrite> planned = new ArrayList<>();
        for (MarkedContact marked : stored.values()) {
            if (marked.isCreatedBy(importId) && marked.isLastWrittenBy(importId) && marked.holds(marked.hash())) {
                planned.add(new PlannedWrite(planned.size(), marked.contact()));
            }
        }
        ContactForm form = contacts.form(session);
        RowStatement delete = RowStatement.of(
                contacts.delete(),
                (row, write) -> form.key(row, account, write.contact().key()));
        return planned.size()
                - GuardedBatch.write(session, contacts.bulk(), delete, planned).size();
    }

    private UndoTally finish(Session session, long kept) throws SQLException {
        UndoTally tally = locked(session);
        if (tally.finished()) {
            return tally;
        }
        UndoTally finished = tally.finishedKeeping(kept);
        changes(session).tally(finished);
        return finished;
    }
}
