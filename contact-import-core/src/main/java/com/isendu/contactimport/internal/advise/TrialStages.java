package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.advise.TriedRow.Fate;
import com.isendu.contactimport.internal.map.EmailColumn;
import com.isendu.contactimport.internal.normalize.cell.Habits;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SampleHabits;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.source.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stages for single records with one change of the plan, to try on rows of a source. The first records are
 * evaluated once, for the plan and all changes. Not thread-safe.
 */
public final class TrialStages {

    private final PlannedSource source;
    private final ContactValidator validator;

    /**
     * Prepares changes of a plan.
     *
     * @param source the source and its plan
     * @param validator the validator of the import
     */
    public TrialStages(PlannedSource source, ContactValidator validator) {
        this.source = source;
        this.validator = validator;
    }

    PlannedSource source() {
        return source;
    }

    SourcePlan plan() {
        return source.plan();
    }

    ImportOptions options() {
        return plan().options();
    }

    /** Returns the stages of the import itself. */
    ValueStages unchanged() {
        return new ValueStages(plan(), validator);
    }

    /** Returns a change with other options about values. */
    Change with(ImportOptions changed) {
        return Change.of(plan().with(changed).with(habits(changed)), validator);
    }

    /** Returns a change with other options about values and the habits under them, to cure a field. */
    Change with(ImportOptions changed, Habits habits, Field field) {
        return Change.of(field, plan().with(changed).with(habits), validator);
    }

    /**
     * Returns a change that drops invalid values. A row that was stored completely has none, and a row without a valid
     * address stays in error.
     */
    Change droppingInvalidValues() {
        ImportOptions dropping = options().toBuilder()
                .invalidValues(InvalidValueStrategy.DROP_VALUE)
                .build();
        return with(dropping)
                .leaving(row -> row.fate() == Fate.STORED || (row.isFailing() && row.hasTrouble(ContactField.EMAIL)));
    }

    /** Returns a change that maps the e-mail field to another column. */
    Change withEmailIn(Column column) {
        SourcePlan changed = plan().with(EmailColumn.replace(plan().mapping().mapping(), column));
        Habits found = SampleHabits.of(changed, source.samples()).under(options());
        return Change.of(ContactField.EMAIL, changed.with(found), validator);
    }

    /** What the habits of the columns are depends on the options: an import with others learns them anew. */
    Habits habits(ImportOptions changed) {
        return source.habits().under(changed);
    }

    /** Returns the only column that holds e-mail addresses, unless the e-mail is linked to it. */
    Optional<Column> otherEmailColumn() {
        return EmailColumn.other(
                plan().bound().columns(ContactField.EMAIL), plan().table().dataColumns(), source.samples());
    }

    /** Returns the header text of a column; null where it has none. */
    @Nullable
    String headerOf(Column column) {
        boolean named = plan().table().format().header() && !column.name().equals(Column.nameOf(column.index()));
        return named ? column.name() : null;
    }

    /** Returns the header text of a column, or null. */
    @Nullable
    String headerOf(int index) {
        return plan().table().dataColumns().stream()
                .filter(column -> column.index() == index)
                .findFirst()
                .map(this::headerOf)
                .orElse(null);
    }
}
