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
 */
public record ContactOutcome(RowOutcome outcome, @Nullable RowError error, boolean isSuppressed) {

    private static final ContactOutcome SUPPRESSED = new ContactOutcome(RowOutcome.SKIPPED, null, true);
    private static final ContactOutcome UNKNOWN = new ContactOutcome(RowOutcome.UNKNOWN, null, false);

    /**
     * Checks that exactly the rejected ones have a reason, and that only skipped ones are suppressed.
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
    }

    /**
     * An outcome other than rejected; no person is suppressed.
     *
     * @param outcome any but {@link RowOutcome#REJECTED}
     * @return the outcome
     * @throws IllegalArgumentException for {@link RowOutcome#REJECTED}
     */
    public static ContactOutcome of(RowOutcome outcome) {
        return new ContactOutcome(outcome, null, false);
    }

    /**
     * The store refuses the contact.
     *
     * @param error why; it must hold no cell value
     * @return the outcome
     */
    public static ContactOutcome rejected(RowError error) {
        return new ContactOutcome(RowOutcome.REJECTED, Objects.requireNonNull(error, "error"), false);
    }

    /**
     * The contact is skipped because the person must not be imported, whether stored or not.
     *
     * @return the outcome
     */
    public static ContactOutcome suppressed() {
        return SUPPRESSED;
    }

    /**
     * The store has not answered for the contact, which may be stored or not. For sinks without transactions: see
     * {@link BatchOutcome#isComplete()}.
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
