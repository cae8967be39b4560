package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.report.Advice;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options about values that may cure a fault of nearly all rows: each is tried on the first rows. */
final class ValueCures {

    private final TrialStages stages;
    private final FirstRows rows;

    ValueCures(TrialStages stages, FirstRows rows) {
        this.stages = stages;
        this.rows = rows;
    }

    Optional<Cure> of(ErrorCode fault) {
        if (fault.equals(ErrorCode.EMAIL_INVALID) || fault.equals(ErrorCode.EMAIL_MISSING)) {
            return otherEmailColumn();
        }
        if (fault.equals(ErrorCode.PHONE_NO_COUNTRY)) {
            return best(FieldType.PHONE, ErrorCode.DEFAULT_COUNTRY_MISSING);
        }
        return fault.equals(ErrorCode.DATE_INVALID) || fault.equals(ErrorCode.DATE_AMBIGUOUS)
                ? best(FieldType.DATE, ErrorCode.DATE_PATTERN_WRONG)
                : Optional.empty();
    }

    /** The other fields may be linked wrongly too; only the e-mail is judged here. */
    private Optional<Cure> otherEmailColumn() {
        return stages.onlyEmailColumn()
                .filter(column ->
                        rows.passing(stages.withEmailIn(column), row -> !row.hasFailed(ContactField.EMAIL)) > 0)
                .map(column -> new Cure(ErrorCode.EMAIL_COLUMN_WRONG, "mapping", Cure.place(column)));
    }

    /** What brings the most rows in; where several values bring as many or nearly as many, all of them. */
    private Optional<Cure> best(FieldType type, ErrorCode cause) {
        OptionTrials trials = OptionTrials.of(type, stages.options());
        String values =
                trials.best(this::accepted).stream().map(Advice.Choice::value).collect(Collectors.joining(" | "));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Cure(cause, trials.option(), values));
    }

    private int accepted(OptionTrials.Trial trial) {
        return rows.accepted(stages.with(trial.options()));
    }
}
