package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.EmailColumn;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stages that look at one record, with one thing of the plan changed, to try it on rows of a source.
 *
 * @param source the source and its plan
 * @param validator the validator of the import
 */
public record TrialStages(PlannedSource source, ContactValidator validator) {

    SourcePlan plan() {
        return source.plan();
    }

    ImportOptions options() {
        return plan().options();
    }

    /** As the import understands its rows. */
    ValueStages unchanged() {
        return new ValueStages(plan(), validator);
    }

    /** With other options about values. */
    Change with(ImportOptions changed) {
        return Change.of(learning(plan().with(changed)), validator);
    }

    /** With other options about values, to cure a field. */
    Change with(ImportOptions changed, Field field) {
        return Change.of(field, learning(plan().with(changed)), validator);
    }

    /** With the e-mail linked to another column. */
    Change withEmailIn(Column column) {
        SourcePlan changed = plan().with(EmailColumn.replace(plan().mapping().mapping(), column));
        return Change.of(ContactField.EMAIL, learning(changed), validator);
    }

    /** What the habits of the columns are depends on the options: an import with others learns them anew. */
    private SourcePlan learning(SourcePlan changed) {
        return changed.learning(source.samples());
    }

    /** The only column that holds e-mail addresses. */
    Optional<Column> onlyEmailColumn() {
        return EmailColumn.only(plan().table().dataColumns(), source.samples());
    }

    /** The header text of a column; null where it has none. */
    @Nullable
    String headerOf(Column column) {
        boolean named = plan().table().format().header() && !column.name().equals(Column.nameOf(column.index()));
        return named ? column.name() : null;
    }

    /** The header text of a column, or null. */
    @Nullable
    String headerOf(int index) {
        return plan().table().dataColumns().stream()
                .filter(column -> column.index() == index)
                .findFirst()
                .map(this::headerOf)
                .orElse(null);
    }
}
