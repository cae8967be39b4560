package com.isendu.contactimport.sink;

import com.isendu.contactimport.error.RowError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one contact of a batch.
 *
 * @param outcome the outcome
 * @param error the reason for {@link RowOutcome#REJECTED}; null for every other outcome
 * @param isSuppressed whether the contact is {@link RowOutcome#SKIPPED} because the person must not be imported
 * @param isPossibleDuplicate whether the contact is {@link RowOutcome#CREATED} although another contact is stored under
 *     one of its other keys
 */
public record ContactOutcome(
        RowOutcome outcome, @Nullable RowError error, boolean isSuppressed, boolean isPossibleDuplicate) {

    private static final ContactOutcome SUPPRESSED = new ContactOutcome(RowOutcome.SKIPPED, null, true, false);
    private static final ContactOutcome POSSIBLE_DUPLICATE = new ContactOutcome(RowOutcome.CREATED, null, false, true);
    private static final ContactOutcome UNKNOWN = new ContactOutcome(RowOutcome.UNKNOWN, null, false, false);

    /**
     * Checks that only a rejected outcome has an error, only a skipped one is suppressed and only a created one is a
     * possible duplicate.
     *
     * @throws IllegalArgumentException if the values contradict each other
     */
    public ContactOutcome {
        if ((outcome == RowOutcome.REJECTED) != (error != null)) {
            throw new IllegalArgumentException("an error belongs to the outcome REJECTED and to no other");
        }
        if (isSuppressed && outcome != RowOutcome.SKIPPED) {
            throw new IllegalArgumentException("suppressed contacts are skipped");
        }
        if (isPossibleDuplicate && outcome != RowOutcome.CREATED) {
            throw new IllegalArgumentException("possible duplicates are created");
        }
    }

    /**
     * Returns the outcome of a contact that is neither rejected nor suppressed.
     *
     * @param outcome any outcome except {@link RowOutcome#REJECTED}
     * @return the outcome
     * @throws IllegalArgumentException for {@link RowOutcome#REJECTED}
     */
    public static ContactOutcome of(RowOutcome outcome) {
        return new ContactOutcome(outcome, null, false, false);
    }

    /**
     * Returns the outcome of a contact that the store refuses.
     *
     * @param error the reason, which must not contain a cell value
     * @return the outcome
     */
    public static ContactOutcome rejected(RowError error) {
        return new ContactOutcome(RowOutcome.REJECTED, Objects.requireNonNull(error, "error"), false, false);
    }

    /** {@return the outcome of a contact that is skipped because the person must not be imported} */
    public static ContactOutcome suppressed() {
        return SUPPRESSED;
    }

    /**
     * {@return the outcome of a contact that is created although another contact, perhaps the same person, is stored
     * under one of its {@linkplain com.isendu.contactimport.contact.Contact#otherKeys() other keys}; the row gets the
     * warning {@code POSSIBLE_DUPLICATE}}
     */
    public static ContactOutcome possibleDuplicate() {
        return POSSIBLE_DUPLICATE;
    }

    /**
     * {@return the outcome of a contact for which the store has not answered, so that it may be stored or not; for
     * sinks without transactions, see {@link BatchOutcome#isComplete()}}
     */
    public static ContactOutcome unknown() {
        return UNKNOWN;
    }

    /** {@return whether the store has answered for the contact} */
    public boolean isKnown() {
        return outcome != RowOutcome.UNKNOWN;
    }

    /** The outcome of one record. */
    public enum RowOutcome {
        /** The contact was not stored before. */
        CREATED,
        /** The contact was stored before with other values. */
        UPDATED,
        /** The contact was stored before with the same values; nothing was written. */
        UNCHANGED,
        /** The record was left out by the options or because the person is suppressed. */
        SKIPPED,
        /** The record has errors. */
        REJECTED,
        /** The store has not answered. No record has this outcome at the end of an import. */
        UNKNOWN
    }
}
