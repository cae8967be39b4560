package com.isendu.contactimport.internal.deliver;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ExistingValueStrategy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Passes the candidates of a batch without errors to the sink and applies one outcome to each. Not thread-safe. */
public final class Deliverer {

    private final String importId;
    private final String account;
    private final ExistingContactStrategy existing;
    private final Map<Field, ExistingValueStrategy> fields;
    private final Set<Field> erasable;
    private final boolean mergesKeys;
    private final StoredFields stored;

    /**
     * Prepares deliveries of one import.
     *
     * @param importId the import the contacts belong to
     * @param account the account they belong to
     * @param existing what to do with contacts that are stored already
     * @param fields what to do with the values of these fields instead
     * @param erasable the mapped fields in which a blank erases the stored value
     * @param mergesKeys whether contacts stored under other keys are the same people
     * @param stored what the sink keeps
     */
    public Deliverer(
            String importId,
            String account,
            ExistingContactStrategy existing,
            Map<Field, ExistingValueStrategy> fields,
            Set<Field> erasable,
            boolean mergesKeys,
            StoredFields stored) {
        this.importId = importId;
        this.account = account;
        this.existing = existing;
        this.fields = Map.copyOf(fields);
        this.erasable = Set.copyOf(erasable);
        this.mergesKeys = mergesKeys;
        this.stored = stored;
    }

    /**
     * Delivers the candidates that are clean, undecided and uncontested, and decides them.
     *
     * @param batch candidates in source order
     * @param target where their contacts go; gives one outcome for each
     */
    public void deliver(List<Candidate> batch, Function<ContactBatch, BatchOutcome> target) {
        deliver(batch, target, null);
    }

    /**
     * Delivers as {@link #deliver(List, Function)} does.
     *
     * @param batch candidates in source order
     * @param target where their contacts go; gives one outcome for each
     * @param decisions receives the decisions, or null if not needed
     */
    public void deliver(
            List<Candidate> batch, Function<ContactBatch, BatchOutcome> target, @Nullable Decisions decisions) {
        List<Candidate> ready = batch.stream().filter(Candidate::isReady).toList();
        if (ready.isEmpty()) {
            return;
        }
        List<BatchRow> rows = ready.stream()
                .map(candidate -> new BatchRow(candidate.position(), stored.of(candidate)))
                .toList();
        ContactBatch contacts = batch(rows);
        List<ContactOutcome> outcomes = target.apply(decisions == null ? contacts : contacts.observedBy(decisions))
                .outcomes();
        for (int i = 0; i < ready.size(); i++) {
            settle(ready.get(i), outcomes.get(i));
            if (decisions != null) {
                decisions.settled(ready.get(i));
            }
        }
    }

    private ContactBatch batch(List<BatchRow> rows) {
        ContactBatch batch = new ContactBatch(importId, account, rows, existing, fields, erasable);
        return mergesKeys ? batch.mergingKeys() : batch;
    }

    private static void settle(Candidate candidate, ContactOutcome outcome) {
        RowError error = outcome.error();
        if (error != null) {
            candidate.refuse(error);
        } else if (outcome.isSuppressed()) {
            candidate.suppress();
        } else {
            candidate.outcome(outcome.outcome());
            if (outcome.isPossibleDuplicate()) {
                candidate.warn(candidate.keyField(), ErrorCode.POSSIBLE_DUPLICATE, Map.of());
            }
        }
    }
}
