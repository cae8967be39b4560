package com.isendu.contactimport.sink;

import com.isendu.contactimport.error.RowError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one contact of a batch.
 *
 * @param outcome the outcome
 * @param error why, for {@link RowOutcome#REJECTED}; null for every other outcome
 * @param isSuppressed whether the contact is {@link RowOutcome#SKIPPED} because the person must not be imported
 * @param isPossibleDuplicate whether the contact is {@link RowOutcome#CREATED} though another one is stored under one
 *     of its other keys
 */
public record ContactOutcome(
        RowOutcome outcome, @Nullable RowError error, boolean isSuppressed, boolean isPossibleDuplicate) {

    private static final ContactOutcome SUPPRESSED = new ContactOutcome(RowOutcome.SKIPPED, null, true, false);
    private static final ContactOutcome POSSIBLE_DUPLICATE = new ContactOutcome(RowOutcome.CREATED, null, false, true);
    private static final ContactOutcome UNKNOWN = new ContactOutcome(RowOutcome.UNKNOWN, null, false, false);

    /**
     * Checks that exactly the rejected ones have a reason, that only skipped ones are suppressed and only created ones
     * possible duplicates.
     *
     * @throws IllegalArgumentException if not
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
     * Returns an outcome other than rejected; no person is suppressed.
     *
     * @param outcome any but {@link RowOutcome#REJECTED}
     * @return the outcome
     * @throws IllegalArgumentException for {@link RowOutcome#REJECTED}
     */
    public static ContactOutcome of(RowOutcome outcome) {
        return new ContactOutcome(outcome, null, false, false);
    }

    /**
     * Returns the store refuses the contact.
     *
     * @param error why; it must hold no cell value
     * @return the outcome
     */
    public static ContactOutcome rejected(RowError error) {
        return new ContactOutcome(RowOutcome.REJECTED, Objects.requireNonNull(error, "error"), false, false);
    }

    /**
     * Returns the contact is skipped because the person must not be imported, whether stored or not.
     *
     * @return the outcome
     */
    public static ContactOutcome suppressed() {
        return SUPPRESSED;
    }

    /**
     * The contact is created, and another one is stored under one of its
     * {@linkplain com.isendu.contactimport.contact.Contact#otherKeys() other keys}: perhaps the same person, which the
     * row says by a warning.
     *
     * @return the outcome
     */
    public static ContactOutcome possibleDuplicate() {
        return POSSIBLE_DUPLICATE;
    }

    /**
     * Returns the store has not answered for the contact, which may be stored or not. For sinks without transactions:
     * see {@link BatchOutcome#isComplete()}.
     *
     * @return the outcome
     */
    public static ContactOutcome unknown() {
        return UNKNOWN;
    }

    /**
     * Reports whether the store has answered for the contact.
     *
     * @return false for {@link #unknown()}
     */
    public boolean isKnown() {
        return outcome != RowOutcome.UNKNOWN;
    }

    /** What became of one record. */
    public enum RowOutcome {
        /** The contact was not stored before. */
        CREATED,
        /** The contact was stored with other values. */
        UPDATED,
        /** The contact was stored with the same values; nothing was written. */
        UNCHANGED,
        /** The record was left out on purpose. */
        SKIPPED,
        /** The record is in error. */
        REJECTED,
        /** The store has not answered. No record of an import has this outcome in the end. */
        UNKNOWN
    }
}
