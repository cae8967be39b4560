package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.deliver.Decisions;
import com.isendu.contactimport.internal.deliver.Decisions.Decision;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.report.RowChange;
import com.isendu.contactimport.report.RowChange.FieldChange;
import com.isendu.contactimport.sink.ContactBatch.ContactDecision;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reports what would happen to each row of a check, in source order.
 *
 * @param existing the strategy for contacts that are already stored
 * @param decisions the decisions of the sink
 * @param consumer receives the rows
 */
record RowChanges(ExistingContactStrategy existing, Decisions decisions, Consumer<? super RowChange> consumer) {

    RowChanges(ExistingContactStrategy existing, Consumer<? super RowChange> consumer) {
        this(existing, new Decisions(), consumer);
    }

    /** Hands over a row that is decided. */
    void decided(Candidate candidate) {
        RowOutcome outcome = candidate.outcome();
        if (outcome != null) {
            consumer.accept(change(candidate, outcome, decisions.take(candidate)));
        }
    }

    private RowChange change(Candidate candidate, RowOutcome outcome, @Nullable Decision decision) {
        return new RowChange(
                candidate.position(),
                candidate.key() == null ? null : candidate.value(candidate.keyField()),
                outcome,
                fields(outcome, candidate, decision),
                reasons(outcome, candidate, decision));
    }

    private static List<FieldChange> fields(RowOutcome outcome, Candidate candidate, @Nullable Decision decision) {
        ContactDecision decided = decision == null ? null : decision.decision();
        return switch (outcome) {
            case CREATED -> FieldChange.between(null, decided == null ? candidate.contact() : decided.contact());
            case UPDATED ->
                decision == null || decided == null
                        ? List.of()
                        : FieldChange.between(decision.stored(), decided.contact());
            case UNCHANGED, SKIPPED, REJECTED, UNKNOWN -> List.of();
        };
    }

    private List<RowError> reasons(RowOutcome outcome, Candidate candidate, @Nullable Decision decision) {
        return switch (outcome) {
            case REJECTED -> candidate.errors();
            case SKIPPED -> List.of(RowError.of(whySkipped(candidate, decision)));
            case CREATED, UPDATED, UNCHANGED, UNKNOWN -> List.of();
        };
    }

    private ErrorCode whySkipped(Candidate candidate, @Nullable Decision decision) {
        if (candidate.hasOptedOut()) {
            return ErrorCode.OPTED_OUT;
        }
        if (candidate.isNotTakenBySink()) {
            return ErrorCode.SUPPRESSED;
        }
        if (decision == null) {
            return ErrorCode.IN_OTHER_ROW;
        }
        // One of them skips those who are not stored, another one those who are.
        return existing == ExistingContactStrategy.UPDATE_ONLY ? ErrorCode.NOT_STORED : ErrorCode.ALREADY_EXISTS;
    }
}
