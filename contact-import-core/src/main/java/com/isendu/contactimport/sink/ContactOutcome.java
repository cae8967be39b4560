package com.isendu.contactimport.sink;

import com.isendu.contactimport.error.RowError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one contact of a batch.
 *
 * @param outcome the outcome
 * @param error why, for {@link RowOutcome#REJECTED}; null for every other outcome
 */
public record ContactOutcome(RowOutcome outcome, @Nullable RowError error) {

    /**
     * Checks that exactly the rejected ones have a reason.
     *
     * @throws IllegalArgumentException if not
     */
    public ContactOutcome {
        if ((outcome == RowOutcome.REJECTED) != (error != null)) {
            throw new IllegalArgumentException("an error belongs to the outcome REJECTED and to no other");
        }
    }

    /**
     * An outcome other than rejected.
     *
     * @param outcome any but {@link RowOutcome#REJECTED}
     * @return the outcome
     * @throws IllegalArgumentException for {@link RowOutcome#REJECTED}
     */
    public static ContactOutcome of(RowOutcome outcome) {
        return new ContactOutcome(outcome, null);
    }

    /**
     * The store refuses the contact.
     *
     * @param error why; it must hold no cell value
     * @return the outcome
     */
    public static ContactOutcome rejected(RowError error) {
        return new ContactOutcome(RowOutcome.REJECTED, Objects.requireNonNull(error, "error"));
    }
}
