package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The options about values that may cure an error of nearly all rows. Each is tried on the first rows. */
final class ValueCures {

    private final TrialStages stages;
    private final RowTrials trials;
    private final int fewest;

    ValueCures(TrialStages stages, FirstRows rows, List<TriedRow> decided) {
        this.stages = stages;
        this.trials = new RowTrials(decided, Places.before(stages));
        this.fewest = rows.most();
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
        return stages.otherEmailColumn()
                .filter(this::holdsEmail)
                .map(column ->
                        new Cure(ErrorCode.EMAIL_COLUMN_WRONG, "mapping", Cure.place(column), stages.headerOf(column)));
    }

    private boolean holdsEmail(Column column) {
        return imported(stages.withEmailIn(column), row -> !row.hasFailed(ContactField.EMAIL), fewest) > 0;
    }

    private int imported(Change change, Predicate<Candidate> cured, int atLeast) {
        return trials.cured(change, trials.rows(), cured, atLeast);
    }

    /** What brings the most rows in; where several values bring as many or nearly as many, all of them. */
    private Optional<Cure> best(FieldType type, ErrorCode cause) {
        OptionTrials values = OptionTrials.of(type, stages.options());
        String found = values
                .best((value, most) -> acceptedWith(stages.with(value.options()), type, Math.max(fewest, most)))
                .stream()
                .map(Advice.Choice::value)
                .collect(Collectors.joining(" | "));
        return found.isEmpty() ? Optional.empty() : Optional.of(new Cure(cause, values.option(), found, null));
    }

    private int acceptedWith(Change change, FieldType type, int atLeast) {
        int accepted = imported(change, Candidate::isClean, atLeast);
        return accepted > 0 && type == FieldType.PHONE && contradictsNumbers(change) ? 0 : accepted;
    }

    private boolean contradictsNumbers(Change change) {
        return stages.plan().bound().fields().stream()
                .filter(field -> field.type() == FieldType.PHONE)
                .anyMatch(field -> PlusReading.contradicts(failingIn(field), change, field));
    }

    private List<TriedRow> failingIn(Field field) {
        return trials.rows().stream()
                .filter(row -> row.isFailing() && row.hasTrouble(field))
                .toList();
    }
}
