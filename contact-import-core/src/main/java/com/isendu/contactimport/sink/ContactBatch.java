package com.isendu.contactimport.sink;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that a sink receives in one call: contacts of one account, in source order, with distinct keys.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no value.
 */
public final class ContactBatch {

    private final String importId;
    private final String account;
    private final List<BatchRow> rows;
    private final ContactMerge merge;
    private final boolean mergesKeys;
    private final Set<String> suppressed;
    private final @Nullable Observer observer;

    /**
     * Creates a batch without strategies for single fields; for the engine and for tests of sinks.
     *
     * @param importId the id of the import
     * @param account the account of the contacts
     * @param rows at least one; copied
     * @param existing the strategy for contacts that are already stored
     * @param erasable the fields in which a blank cell erases the stored value; copied
     * @throws IllegalArgumentException if there are no rows
     */
    public ContactBatch(
            String importId,
            String account,
            List<BatchRow> rows,
            ExistingContactStrategy existing,
            Set<Field> erasable) {
        this(importId, account, rows, existing, Map.of(), erasable);
    }

    /**
     * Creates a batch with strategies for single fields; for the engine and for tests of sinks.
     *
     * @param importId the id of the import
     * @param account the account of the contacts
     * @param rows at least one; copied
     * @param existing the strategy for contacts that are already stored
     * @param fields the strategies for values of single fields, which take precedence; copied
     * @param erasable the fields in which a blank cell erases the stored value; copied
     * @throws IllegalArgumentException if there are no rows
     */
    public ContactBatch(
            String importId,
            String account,
            List<BatchRow> rows,
            ExistingContactStrategy existing,
            Map<Field, ExistingValueStrategy> fields,
            Set<Field> erasable) {
        this.importId = Objects.requireNonNull(importId, "importId");
        this.account = Objects.requireNonNull(account, "account");
        this.rows = List.copyOf(rows);
        this.merge = new ContactMerge(existing, fields, erasable);
        this.mergesKeys = false;
        this.suppressed = Set.of();
        this.observer = null;
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("rows must not be empty");
        }
    }

    private ContactBatch(
            ContactBatch batch,
            List<BatchRow> rows,
            boolean mergesKeys,
            Set<String> suppressed,
            @Nullable Observer observer) {
        this.importId = batch.importId;
        this.account = batch.account;
        this.rows = List.copyOf(rows);
        this.merge = batch.merge;
        this.mergesKeys = mergesKeys;
        this.suppressed = Set.copyOf(suppressed);
        this.observer = observer;
    }

    /**
     * Returns a copy in which some contacts are suppressed.
     *
     * @param contactKeys the keys of the suppressed contacts, from {@link SuppressionList}; copied
     * @return the new batch
     */
    public ContactBatch suppressing(Set<String> contactKeys) {
        return new ContactBatch(this, rows, mergesKeys, contactKeys, observer);
    }

    /**
     * Returns a copy with an observer of its decisions; for the engine and for sinks that delegate to other sinks.
     *
     * @param value called for each decision of {@link #decide} and {@link #decideByKeys}, on the same thread
     * @return the new batch
     */
    public ContactBatch observedBy(Observer value) {
        return new ContactBatch(this, rows, mergesKeys, suppressed, Objects.requireNonNull(value, "observer"));
    }

    /**
     * {@return a copy that treats a contact stored under one of the {@linkplain Contact#otherKeys() other keys} as the
     * same person}
     */
    public ContactBatch mergingKeys() {
        return new ContactBatch(this, rows, true, suppressed, observer);
    }

    /** Returns a copy with a subset of the rows, at least one, in their order. */
    ContactBatch only(List<BatchRow> some) {
        return new ContactBatch(this, some, mergesKeys, suppressed, observer);
    }

    /**
     * Returns an idempotency key for this batch, for stores that accept a batch with the same key only once. It depends
     * on the import and the rows only: as long as the same rows are sent, it is the same in every retry and after a
     * crash.
     *
     * @return 36 characters, hexadecimal digits and hyphens
     */
    public String idempotencyKey() {
        StringBuilder text = new StringBuilder(importId);
        rows.forEach(row -> text.append(' ').append(row.position().record()));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Returns an idempotency key for a row, for stores that accept a contact with the same key only once. It depends on
     * the import and the record only, so it is the same in every retry and after a crash.
     *
     * @param row a row of this batch
     * @return the id of the import, a hyphen and the number of the record
     */
    public String idempotencyKey(BatchRow row) {
        return importId + "-" + row.position().record();
    }

    /** {@return the id of the import} */
    public String importId() {
        return importId;
    }

    /** {@return the account of the contacts, not blank} */
    public String account() {
        return account;
    }

    /**
     * {@return the contacts with their positions, in source order; unmodifiable, never empty. No {@link Contact#key()}
     * occurs twice}
     */
    public List<BatchRow> rows() {
        return rows;
    }

    /**
     * {@return all keys under which contacts of the batch may be stored: {@link Contact#key()} and
     * {@link Contact#otherKeys()} of each; unmodifiable, distinct, in the order of the rows}
     */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(rows.size());
        for (BatchRow row : rows) {
            keys.add(row.contact().key());
            keys.addAll(row.contact().otherKeys());
        }
        return keys.size() == rows.size()
                ? Collections.unmodifiableList(keys)
                : keys.stream().distinct().toList();
    }

    /**
     * Returns whether a contact is suppressed. For sinks that call neither {@link #decide} nor {@link #decideByKeys},
     * which take suppression into account.
     *
     * @param contact a contact of this batch
     * @return true if the contact must not be stored and its outcome must be {@link ContactOutcome#suppressed()}
     */
    public boolean isSuppressed(Contact contact) {
        return !suppressed.isEmpty()
                && (suppressed.contains(contact.key())
                        || contact.otherKeys().stream().anyMatch(suppressed::contains));
    }

    /**
     * Decides what to do with a contact, according to the strategies of the import for existing contacts and values. A
     * suppressed contact is never stored. For sinks that identify contacts by one key; other sinks call
     * {@link #decideByKeys}.
     *
     * @param contact a contact of this batch
     * @param stored the contact stored in the account under the same key, or null
     * @return the decision: the outcome and the contact to store, if any
     */
    public ContactDecision decide(Contact contact, @Nullable Contact stored) {
        return heard(contact, stored, decision(contact, stored));
    }

    /**
     * Decides what to do with a contact that may be stored under another of its keys: for example, it is stored under
     * its phone number, and the row adds an e-mail address.
     * <ul>
     * <li>If the contact is stored under its {@link Contact#key()}, its other keys are ignored, as in {@link #decide}.
     * <li>If it is stored only under another key and the import
     *     {@linkplain com.isendu.contactimport.options.ImportOptions.Builder#mergeKeys merges keys}, both are the same
     *     person: the stored contact gets the values and the key of this contact, and
     *     {@link ContactDecision#formerKey()} is its previous key.
     * <li>If the import does not merge keys, this contact is created as a
     *     {@linkplain ContactOutcome#possibleDuplicate() possible duplicate}.
     * </ul>
     *
     * @param contact a contact of this batch
     * @param stored the contacts stored in the account under {@link Contact#key()} and {@link Contact#otherKeys()}, by
     *     key; other entries are ignored
     * @return the decision: the outcome and the contact to store, if any
     */
    public ContactDecision decideByKeys(Contact contact, Map<String, Contact> stored) {
        Contact own = stored.get(contact.key());
        Contact other = own == null ? firstOf(contact.otherKeys(), stored) : null;
        if (other == null) {
            return decide(contact, own);
        }
        return mergesKeys
                ? heard(contact, other, decision(contact, other).underKeyOf(contact, other))
                : heard(contact, null, decision(contact, null).asPossibleDuplicate());
    }

    private static @Nullable Contact firstOf(List<String> keys, Map<String, Contact> stored) {
        for (String key : keys) {
            Contact found = stored.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private ContactDecision heard(Contact contact, @Nullable Contact stored, ContactDecision decision) {
        if (observer != null) {
            observer.decided(contact, stored, decision);
        }
        return decision;
    }

    private ContactDecision decision(Contact contact, @Nullable Contact stored) {
        if (isSuppressed(contact)) {
            return new ContactDecision(ContactOutcome.suppressed(), contact);
        }
        if (stored == null) {
            return merge.existing() == ExistingContactStrategy.UPDATE_ONLY
                    ? new ContactDecision(ContactOutcome.of(RowOutcome.SKIPPED), contact)
                    : new ContactDecision(ContactOutcome.of(RowOutcome.CREATED), merge.create(contact));
        }
        return switch (merge.existing()) {
            case SKIP -> new ContactDecision(ContactOutcome.of(RowOutcome.SKIPPED), contact);
            case REJECT -> new ContactDecision(ContactOutcome.rejected(RowError.of(ErrorCode.ALREADY_EXISTS)), contact);
            case UPDATE, UPDATE_ONLY, FILL_BLANKS -> merge.decide(contact, stored);
        };
    }

    @Override
    public String toString() {
        return "ContactBatch[" + importId + ", " + rows.size() + " rows]";
    }

    /** Observes the decisions about the contacts of a batch. */
    @FunctionalInterface
    public interface Observer {

        /**
         * Called for each decision; the last call for a contact counts.
         *
         * @param contact the contact of the batch
         * @param stored the stored contact, or null
         * @param decision the decision
         */
        void decided(Contact contact, @Nullable Contact stored, ContactDecision decision);
    }

    /**
     * One contact of a batch and its position in the source.
     *
     * @param position the position of the record in the source
     * @param contact the contact, with its key
     */
    public record BatchRow(RowPosition position, Contact contact) {}

    /**
     * What a sink must do with one contact.
     *
     * @param outcome the outcome of the row
     * @param contact the complete contact to store if the outcome is created or updated; otherwise a contact that is
     *     not to be stored
     * @param formerKey the previous key of an updated contact whose key changes; otherwise null
     */
    public record ContactDecision(
            ContactOutcome outcome,
            Contact contact,
            @Nullable String formerKey) {

        /**
         * Creates a decision that does not change the key.
         *
         * @param outcome the outcome of the row
         * @param contact the complete contact to store, or a contact that is not to be stored
         */
        public ContactDecision(ContactOutcome outcome, Contact contact) {
            this(outcome, contact, null);
        }

        private ContactDecision underKeyOf(Contact row, Contact stored) {
            return writes()
                    ? new ContactDecision(
                            outcome, contact.toBuilder().key(row.key()).build(), stored.key())
                    : this;
        }

        private ContactDecision asPossibleDuplicate() {
            return outcome.outcome() == RowOutcome.CREATED
                    ? new ContactDecision(ContactOutcome.possibleDuplicate(), contact)
                    : this;
        }

        /** {@return whether the contact must be written: whether the outcome is created or updated} */
        public boolean writes() {
            return outcome.outcome() == RowOutcome.CREATED || outcome.outcome() == RowOutcome.UPDATED;
        }

        /** Shows no value. */
        @Override
        public String toString() {
            return "ContactDecision[" + outcome.outcome() + "]";
        }
    }
}
