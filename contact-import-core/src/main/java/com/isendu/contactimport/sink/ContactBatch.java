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
 * What a sink gets in one call: contacts of one account, in source order, no key twice.
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
     * Makes a batch, as the engine and tests of sinks do.
     *
     * @param importId the import the rows belong to
     * @param account the account the contacts belong to
     * @param rows at least one; copied
     * @param existing what to do with contacts that are stored already
     * @param erasable the fields in which a blank erases the stored value; copied
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
     * Makes a batch whose import has strategies for single fields.
     *
     * @param importId the import the rows belong to
     * @param account the account the contacts belong to
     * @param rows at least one; copied
     * @param existing what to do with contacts that are stored already
     * @param fields what to do with the values of these fields instead; copied
     * @param erasable the fields in which a blank erases the stored value; copied
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
     * Returns the same batch, some of whose people must not be imported.
     *
     * @param contactKeys the keys of those people, as {@link SuppressionList} gives them; copied
     * @return a new batch
     */
    public ContactBatch suppressing(Set<String> contactKeys) {
        return new ContactBatch(this, rows, mergesKeys, contactKeys, observer);
    }

    /**
     * Returns the same batch, whose decisions are heard by somebody; for the engine, and for sinks that pass a batch
     * on.
     *
     * @param value hears each call of {@link #decide}, from the thread that calls it
     * @return a new batch
     */
    public ContactBatch observedBy(Observer value) {
        return new ContactBatch(this, rows, mergesKeys, suppressed, Objects.requireNonNull(value, "observer"));
    }

    /**
     * Returns the same batch, whose contacts are the same people as those stored under their
     * {@linkplain Contact#otherKeys() other keys}.
     *
     * @return a new batch
     */
    public ContactBatch mergingKeys() {
        return new ContactBatch(this, rows, true, suppressed, observer);
    }

    /** Returns the same batch with some of its rows only, in their order; at least one. */
    ContactBatch only(List<BatchRow> some) {
        return new ContactBatch(this, some, mergesKeys, suppressed, observer);
    }

    /**
     * Returns a name for this batch, for stores that take a batch of the same name once: made of the import and its
     * rows, and the same in every try and after every crash as long as the same rows are sent.
     *
     * @return 36 characters of hexadecimal digits and hyphens
     */
    public String idempotencyKey() {
        StringBuilder text = new StringBuilder(importId);
        rows.forEach(row -> text.append(' ').append(row.position().record()));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Returns a name for a row of this batch, for stores that take a contact of the same name once: made of the import
     * and the record, and the same in every try and after every crash.
     *
     * @param row a row of this batch
     * @return the import's id, a hyphen and the number of the record
     */
    public String idempotencyKey(BatchRow row) {
        return importId + "-" + row.position().record();
    }

    /**
     * Returns the import the rows belong to.
     *
     * @return {@link com.isendu.contactimport.history.ImportRecord#importId()}
     */
    public String importId() {
        return importId;
    }

    /**
     * Returns the account the contacts belong to; part of every key.
     *
     * @return the account, not blank
     */
    public String account() {
        return account;
    }

    /**
     * Returns the contacts and where they come from.
     *
     * @return an unmodifiable list in source order, never empty; no {@link Contact#key()} occurs twice
     */
    public List<BatchRow> rows() {
        return rows;
    }

    /**
     * Returns all keys under which contacts of the batch may be stored: {@link Contact#key()} and
     * {@link Contact#otherKeys()} of each.
     *
     * @return an unmodifiable list in the order of the rows, none twice
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
     * Returns whether a person must not be imported. {@link #decide} says so too; for sinks that do without it.
     *
     * @param contact a contact of this batch
     * @return true if its outcome has to be {@link ContactOutcome#suppressed()}, and nothing may be stored
     */
    public boolean isSuppressed(Contact contact) {
        return !suppressed.isEmpty()
                && (suppressed.contains(contact.key())
                        || contact.otherKeys().stream().anyMatch(suppressed::contains));
    }

    /**
     * Decides what is to be done with a contact, by the import's strategies for existing contacts and their values.
     * Nobody who is suppressed is stored, known already or not. For sinks that know contacts by one key only; others
     * call {@link #decideByKeys}.
     *
     * @param contact a contact of this batch
     * @param stored the contact stored under the same account and key, or null
     * @return what to store, if anything, and the outcome
     */
    public ContactDecision decide(Contact contact, @Nullable Contact stored) {
        return heard(contact, stored, decision(contact, stored));
    }

    /**
     * Decides what is to be done with a contact that may be stored under another of its keys, as somebody known by the
     * phone who comes with an e-mail address now. Where the import
     * {@linkplain com.isendu.contactimport.options.ImportOptions.Builder#mergeKeys merges keys}, that is the same
     * person: the stored contact gets the values and the key of this one, {@link ContactDecision#formerKey()}.
     * Otherwise the contact is created as a {@linkplain ContactOutcome#possibleDuplicate() possible duplicate}. A
     * contact stored under its own key is decided by that alone.
     *
     * @param contact a contact of this batch
     * @param stored the contacts stored in the account under {@link Contact#key()} and {@link Contact#otherKeys()}, by
     *     their keys; others in it do not matter
     * @return what to store, if anything, and the outcome
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

    /** Hears how the contacts of a batch are decided. */
    @FunctionalInterface
    public interface Observer {

        /**
         * A contact was decided; the last call for a contact counts.
         *
         * @param contact the contact of the batch
         * @param stored the contact that is stored, or null
         * @param decision what is to be done
         */
        void decided(Contact contact, @Nullable Contact stored, ContactDecision decision);
    }

    /**
     * One contact of a batch and where it comes from.
     *
     * @param position where the record stands in the source
     * @param contact the contact, with its key
     */
    public record BatchRow(RowPosition position, Contact contact) {}

    /**
     * What a sink is to do with one contact.
     *
     * @param outcome what becomes of the row once that is done
     * @param contact for created and updated: the contact to store, complete; for the others the one of the row, not to
     *     be stored
     * @param formerKey for updated: the key under which the contact is stored so far, where it gets another one; else
     *     null
     */
    public record ContactDecision(
            ContactOutcome outcome,
            Contact contact,
            @Nullable String formerKey) {

        /**
         * A decision that leaves keys as they are.
         *
         * @param outcome what becomes of the row once that is done
         * @param contact the contact to store, complete; or the one of the row
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

        /**
         * Returns whether anything is to be written.
         *
         * @return true for created and updated
         */
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
