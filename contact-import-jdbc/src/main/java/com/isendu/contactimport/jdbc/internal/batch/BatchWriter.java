package com.isendu.contactimport.jdbc.internal.batch;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.jdbc.internal.contact.ContactForm;
import com.isendu.contactimport.jdbc.internal.contact.ContactLimits;
import com.isendu.contactimport.jdbc.internal.contact.ContactTable;
import com.isendu.contactimport.jdbc.internal.contact.MarkedContact;
import com.isendu.contactimport.jdbc.internal.contact.Stamp;
import com.isendu.contactimport.jdbc.internal.contact.StoredLookup;
import com.isendu.contactimport.jdbc.internal.fault.Fault;
import com.isendu.contactimport.jdbc.internal.fault.Faults;
import com.isendu.contactimport.jdbc.internal.fault.Refusal;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jdbc.internal.statement.GuardedBatch;
import com.isendu.contactimport.jdbc.internal.statement.PlannedWrite;
import com.isendu.contactimport.jdbc.internal.statement.RowStatement;
import com.isendu.contactimport.jdbc.internal.table.ConstraintRule;
import com.isendu.contactimport.jdbc.internal.undo.ChangeTable;
import com.isendu.contactimport.jdbc.internal.undo.RecordedRun;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes one batch in one transaction: finds the stored contacts, decides, locks the contacts to change, inserts the
 * new ones and updates the changed ones. If all contacts seem to be new, it inserts them without looking them up. Keys
 * are always accessed in order, so that imports of the same people do not deadlock.
 */
public final class BatchWriter {

    // Fewer rows refused for one reason are no proof that the store refuses everything.
    private static final int SUSPICIOUS_REFUSALS = 10;
    private final Session session;
    private final ContactBatch batch;
    private final OptimisticInsert optimistic;
    private final ContactTable contacts;
    private final StoredLookup lookup;
    private final Stamp stamp;
    private final boolean hasOtherKeys;
    private Map<String, MarkedContact> locked = Map.of();

    private BatchWriter(Session session, ContactTable contacts, ContactBatch batch, OptimisticInsert optimistic) {
        this.session = session;
        this.batch = batch;
        this.optimistic = optimistic;
        this.contacts = contacts;
        this.hasOtherKeys =
                batch.rows().stream().anyMatch(row -> !row.contact().otherKeys().isEmpty());
        this.lookup = new StoredLookup(session, contacts, batch.account());
        this.stamp = new Stamp(batch.account(), batch.importId(), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    public static BatchOutcome write(
            Session session, ContactTable contacts, ContactBatch batch, OptimisticInsert optimistic)
            throws SQLException {
        return new BatchWriter(session, contacts, batch, optimistic).write();
    }

    private BatchOutcome write() throws SQLException {
        if (optimistic.isEnabled(session) && !hasOtherKeys) {
            List<ContactDecision> decisions = decide(Map.of());
            if (areNew(decisions)
                    && optimistic.write(session, contacts, insert(), planned(decisions, RowOutcome.CREATED))) {
                return outcome(decisions, Map.of(), Map.of());
            }
        }
        return writeKnowingWhoIsStored();
    }

    private BatchOutcome writeKnowingWhoIsStored() throws SQLException {
        List<ContactDecision> decisions = decide();
        optimistic.enableIf(areNew(decisions));
        List<PlannedWrite> inserts = planned(decisions, RowOutcome.CREATED);
        List<PlannedWrite> updates = planned(decisions, RowOutcome.UPDATED);
        Map<Integer, Refusal> refused = new TreeMap<>();
        refused.putAll(GuardedBatch.write(session, contacts.bulk(), rekey(), PlannedWrite.select(updates, true)));
        refused.putAll(GuardedBatch.write(session, contacts.bulk(), insert(), inserts));
        refused.putAll(GuardedBatch.write(session, contacts.bulk(), update(), PlannedWrite.select(updates, false)));
        keepVersions(updates, refused);
        Map<Integer, RowError> explained = explained(refused);
        failIfEveryContactIsRefused(inserts.size() + updates.size(), refused, explained.keySet());
        return outcome(decisions, refused, explained);
    }

    // A contact that does not fit is rejected only if it is not stored: it may be one to leave alone.
    private static boolean areNew(List<ContactDecision> decisions) {
        return decisions.stream()
                .map(ContactDecision::outcome)
                .allMatch(outcome -> outcome.outcome() == RowOutcome.CREATED || outcome.isSuppressed());
    }

    private List<ContactDecision> decide() throws SQLException {
        Map<String, Contact> stored = lookup.find(batch.keys().stream().sorted().toList());
        List<ContactDecision> decisions = decide(stored);
        List<String> changed = planned(decisions, RowOutcome.UPDATED).stream()
                .map(PlannedWrite::storedKey)
                .sorted()
                .toList();
        if (changed.isEmpty()) {
            return decisions;
        }
        // A merge must start from what is stored when it is written. Locking costs a write, so only these are locked.
        changed.forEach(stored::remove);
        locked = lookup.lock(changed);
        locked.forEach((key, marked) -> stored.put(key, marked.contact()));
        return decide(stored);
    }

    private List<ContactDecision> decide(Map<String, Contact> stored) throws SQLException {
        ContactLimits limits = contacts.limits(session);
        ContactForm form = contacts.form(session);
        List<ContactDecision> decisions = new ArrayList<>(batch.rows().size());
        // A contact gets another key once.
        Map<String, Contact> open = hasOtherKeys ? new HashMap<>(stored) : stored;
        for (BatchRow row : batch.rows()) {
            Contact contact = form.storable(row.contact());
            ContactDecision decision = limits.apply(batch.decideByKeys(contact, open));
            decisions.add(decision);
            if (decision.formerKey() != null) {
                open.remove(decision.formerKey());
            }
        }
        return decisions;
    }

    private static List<String> keysOf(List<PlannedWrite> planned) {
        return planned.stream().map(write -> write.contact().key()).toList();
    }

    private static List<PlannedWrite> planned(List<ContactDecision> decisions, RowOutcome outcome) {
        List<PlannedWrite> planned = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            ContactDecision decision = decisions.get(i);
            if (decision.outcome().outcome() == outcome) {
                planned.add(new PlannedWrite(i, decision.contact(), decision.formerKey()));
            }
        }
        planned.sort(Comparator.comparing(write -> write.contact().key()));
        return planned;
    }

    private RowStatement insert() throws SQLException {
        ContactForm form = contacts.form(session);
        return RowStatement.of(
                contacts.inserts(session.dialect()),
                (row, write) -> form.insert(row, write.contact(), stamp),
                this::failIfStoredMeanwhile);
    }

    private RowStatement rekey() throws SQLException {
        ContactForm form = contacts.form(session);
        return new RowStatement(
                contacts.rekeys(session.dialect()),
                null,
                (row, write) -> form.rekey(row, write.contact(), write.storedKey(), stamp),
                this::failIfStoredMeanwhile);
    }

    private RowStatement update() throws SQLException {
        ContactForm form = contacts.form(session);
        return RowStatement.of(
                contacts.updates(session.dialect()), (row, write) -> form.update(row, write.contact(), stamp));
    }

    // Only what the history knows can be undone.
    private void keepVersions(List<PlannedWrite> updates, Map<Integer, Refusal> refused) throws SQLException {
        List<PlannedWrite> written = updates.stream()
                .filter(write -> !refused.containsKey(write.index()))
                .toList();
        boolean undoable = !written.isEmpty()
                && contacts.isUndoable()
                && new RecordedRun(session, batch.account(), batch.importId()).exists();
        if (undoable) {
            new ChangeTable(session, batch.account(), batch.importId()).keep(written, locked, contacts.bulk());
        }
    }

    // Another import has stored one of the contacts since the look-up: to be decided anew, in a new transaction.
    private void failIfStoredMeanwhile(Fault fault, List<PlannedWrite> planned) throws SQLException {
        if (fault != Fault.UNIQUE_VIOLATION) {
            return;
        }
        if (!lookup.lock(keysOf(planned)).isEmpty() || optimistic.mayBeUnseen(session, batch)) {
            throw Faults.storedMeanwhile();
        }
    }

    // A constraint that the host has named is about the contacts, however many they are.
    private static void failIfEveryContactIsRefused(int writes, Map<Integer, Refusal> refused, Set<Integer> explained) {
        boolean everyOne = refused.size() == writes && writes >= SUSPICIOUS_REFUSALS;
        if (everyOne && explained.isEmpty() && isOneReason(refused)) {
            throw Faults.exception(Fault.EVERY_CONTACT_REFUSED);
        }
    }

    private static boolean isOneReason(Map<Integer, Refusal> refused) {
        return refused.values().stream().map(Refusal::fault).distinct().count() == 1;
    }

    /** Returns the errors of rows whose constraint the host has named, by their index. */
    private Map<Integer, RowError> explained(Map<Integer, Refusal> refused) throws SQLException {
        Map<Integer, RowError> errors = new HashMap<>();
        for (Map.Entry<Integer, Refusal> entry : refused.entrySet()) {
            ConstraintRule rule = contacts.rule(session, entry.getValue());
            if (rule != null) {
                errors.put(
                        entry.getKey(),
                        RowError.ofCell(rule.code(), rule.field().key(), RowError.NO_COLUMN));
            }
        }
        return errors;
    }

    private static BatchOutcome outcome(
            List<ContactDecision> decisions, Map<Integer, Refusal> refused, Map<Integer, RowError> explained) {
        List<ContactOutcome> outcomes = new ArrayList<>(decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            Refusal refusal = refused.isEmpty() ? null : refused.get(i);
            outcomes.add(
                    refusal == null
                            ? decisions.get(i).outcome()
                            : ContactOutcome.rejected(explained.getOrDefault(i, Faults.rowError(refusal))));
        }
        return new BatchOutcome(outcomes);
    }
}
