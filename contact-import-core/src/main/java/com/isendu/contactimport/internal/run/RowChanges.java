package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.deliver.Decisions;
import com.isendu.contactimport.internal.deliver.Decisions.Decision;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.report.RowChange;
import com.isendu.contactimport.report.RowChange.FieldChange;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands over what would become of each row of a check, in source order.
 *
 * @param decisions how the sink decided
 * @param consumer gets the rows
 */
record RowChanges(Decisions decisions, Consumer<? super RowChange> consumer) {

    RowChanges(Consumer<? super RowChange> consumer) {
        this(new Decisions(), consumer);
    }

    /** Hands over a row that is decided. */
    void decided(Candidate candidate) {
        RowOutcome outcome = candidate.outcome();
        if (outcome != null) {
            consumer.accept(change(candidate, outcome, decisions.take(candidate)));
        }
    }

    private static RowChange change(Candidate candidate, RowOutcome outcome, @Nullable Decision decision) {
        return new RowChange(
                candidate.position(),
                candidate.emailKey() == null ? null : candidate.value(ContactField.EMAIL),
                outcome,
                fields(outcome, candidate, decision),
                reasons(outcome, candidate, decision));
    }

    private static List<FieldChange> fields(RowOutcome outcome, Candidate candidate, @Nullable Decision decision) {
        return switch (outcome) {
            case CREATED ->
                FieldChange.between(
                        null,
                        decision == null
                                ? candidate.contact()
                                : decision.decision().contact());
            case UPDATED ->
                decision == null
                        ? List.of()
                        : FieldChange.between(
                                decision.stored(), decision.decision().contact());
            case UNCHANGED, SKIPPED, REJECTED, UNKNOWN -> List.of();
        };
    }

    private static List<RowError> reasons(RowOutcome outcome, Candidate candidate, @Nullable Decision decision) {
        return switch (outcome) {
            case REJECTED -> candidate.errors();
            case SKIPPED -> List.of(RowError.of(whySkipped(candidate, decision)));
            case CREATED, UPDATED, UNCHANGED, UNKNOWN -> List.of();
        };
    }

    private static ErrorCode whySkipped(Candidate candidate, @Nullable Decision decision) {
        if (candidate.hasOptedOut()) {
            return ErrorCode.OPTED_OUT;
        }
        if (candidate.isNotTakenBySink()) {
            return ErrorCode.SUPPRESSED;
        }
        if (decision == null) {
            return ErrorCode.IN_OTHER_ROW;
        }
        return decision.stored() == null ? ErrorCode.NOT_STORED : ErrorCode.ALREADY_EXISTS;
    }
}
