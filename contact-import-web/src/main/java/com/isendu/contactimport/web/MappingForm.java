package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.page.FoundChoice;
import com.isendu.contactimport.web.page.MappedColumns;
import com.isendu.contactimport.web.page.MappingPage;
import com.isendu.contactimport.web.page.ValueFields;
import com.isendu.contactimport.web.upload.Upload;
import com.isendu.contactimport.web.upload.Uploads;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the form of the columns changes: how the file is read, which column is which field, values for all rows. */
final class MappingForm {

    private final Uploads uploads;

    MappingForm(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * What a form has changed.
     *
     * @param upload the file with it
     * @param values the values that it sets
     * @param isReread whether the file has other columns now
     */
    record Changed(Upload upload, AskedValues values, boolean isReread) {}

    /**
     * Changes what is chosen.
     *
     * @param isAll whether a value that is typed is to be set, too
     * @throws SourceException if the file cannot be read so; nothing is changed then
     */
    Changed change(Exchange exchange, Upload upload, boolean isAll) {
        ImportOptions options =
                FormOptions.of(exchange, upload.options(), upload.preview().format());
        int sheet = FormOptions.sheetOf(exchange, upload.sheets());
        boolean isReread = sheet != upload.sheets().chosen() || !FormOptions.readAlike(options, upload.options());
        ColumnMapping before = chosen(exchange, upload);
        AskedValues asked = form(exchange, upload, before, isAll);
        Upload changed = isReread
                ? reread(upload, options, asked.mapping(), sheet)
                : uploads.change(
                        upload, options.toBuilder().mapping(asked.mapping()).build());
        Optional<RowError> invalid = MappingPage.invalidValue(changed.preview());
        boolean wasValid = MappingPage.invalidValue(upload.preview()).isEmpty();
        if (!wasValid || invalid.isEmpty() || asked.mapping().fixedValues().equals(before.fixedValues())) {
            return new Changed(changed, asked, isReread);
        }
        return withoutInvalid(exchange, changed, before, isReread);
    }

    /** What is chosen stays, but for the values, of which one is none that its field takes. */
    private Changed withoutInvalid(Exchange exchange, Upload changed, ColumnMapping before, boolean isReread) {
        RowError invalid = MappingPage.invalidValue(changed.preview()).orElseThrow();
        ColumnMapping valid = ValuesForm.withValues(changed.preview().mapping(), before.fixedValues());
        ImportOptions options = changed.options();
        Upload mended =
                uploads.change(changed, options.toBuilder().mapping(valid).build());
        String error = exchange.words().invalidValue(invalid);
        return new Changed(mended, new AskedValues(before, ValuesForm.typed(exchange), error), isReread);
    }

    /**
     * Columns of another format are proposed anew; what a person has chosen for one that is still there stays, and what
     * was set beside them.
     */
    private Upload reread(Upload upload, ImportOptions wanted, ColumnMapping before, int sheet) {
        Upload fresh = uploads.reread(upload, wanted.toBuilder().mapping(null).build(), sheet);
        ColumnMapping kept = MappedColumns.kept(upload.preview(), before, fresh.preview());
        return kept.equals(fresh.preview().mapping())
                ? fresh
                : uploads.change(fresh, wanted.toBuilder().mapping(kept).build());
    }

    private static AskedValues form(Exchange exchange, Upload upload, ColumnMapping before, boolean isAll) {
        List<FoundChoice> found = FoundChoice.in(upload.preview(), upload.options());
        List<Field> offered = fieldsOf(upload.options()).stream()
                .filter(field -> ValueFields.isOffered(field, upload.options()))
                .toList();
        return ValuesForm.of(exchange, before, offered, found, isAll);
    }

    private static ColumnMapping chosen(Exchange exchange, Upload upload) {
        List<String> known = fieldsOf(upload.options()).stream().map(Field::key).toList();
        return MappedColumns.chosen(upload.preview(), column -> {
            String field = exchange.form("column-" + column.index());
            if (!field.isEmpty() && !known.contains(field)) {
                throw Refusal.badForm();
            }
            return field;
        });
    }

    /** What a column can be. */
    static List<Field> fieldsOf(ImportOptions options) {
        Stream<ContactField> own = Arrays.stream(ContactField.values()).filter(ContactField::mappable);
        Stream<CustomField> custom = options.customFields().stream();
        return Stream.<Field>concat(own, custom).toList();
    }
}
