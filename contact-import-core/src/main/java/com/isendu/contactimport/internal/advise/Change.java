package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A plan with one change, to try on rows. The changed field alone shows that most rows are not cured; the other stages
 * are created and the rest of a row is interpreted only if that field is valid. Not thread-safe.
 */
final class Change {

    private final SourcePlan plan;
    private final ContactValidator validator;
    private final @Nullable Field field;
    private final Predicate<TriedRow> left;
    private @Nullable ValueStages ofField;
    private @Nullable ValueStages stages;

    private Change(SourcePlan plan, ContactValidator validator, @Nullable Field field, Predicate<TriedRow> left) {
        this.plan = plan;
        this.validator = validator;
        this.field = field;
        this.left = left;
    }

    /** Returns a change that is to cure a field. */
    static Change of(Field field, SourcePlan plan, ContactValidator validator) {
        return new Change(plan, validator, field, row -> false);
    }

    /** Returns a change under which each row is understood completely. */
    static Change of(SourcePlan plan, ContactValidator validator) {
        return new Change(plan, validator, null, row -> false);
    }

    /** The same, known to leave some rows what they are: sound ones with all their values, others in error. */
    Change leaving(Predicate<TriedRow> untouched) {
        return new Change(plan, validator, field, untouched);
    }

    /** Returns whether the change is known to leave a row what it is. */
    boolean leaves(TriedRow row) {
        return left.test(row);
    }

    Candidate understand(SourceRecord row) {
        return stages().understand(row);
    }

    /**
     * Understands a row if the change cures it.
     *
     * @param cured whether a row is cured; a row that is not stays so with more problems
     * @return null where the row is not cured
     */
    @Nullable
    Candidate curedBy(SourceRecord row, Predicate<Candidate> cured) {
        if (field != null && !cured.test(ofField(field).understand(row))) {
            return null;
        }
        Candidate after = understand(row);
        return cured.test(after) ? after : null;
    }

    private ValueStages ofField(Field tried) {
        ValueStages made = ofField == null ? ValueStages.of(tried, plan) : ofField;
        ofField = made;
        return made;
    }

    private ValueStages stages() {
        ValueStages made = stages == null ? new ValueStages(plan, validator) : stages;
        stages = made;
        return made;
    }
}
