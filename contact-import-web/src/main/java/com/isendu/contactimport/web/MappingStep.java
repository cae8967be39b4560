package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.session.Upload;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Step 2: which column is which field, and how the file is read. */
final class MappingStep {

    void show(Exchange exchange) {
        Upload upload = exchange.upload();
        if (upload.job().isPresent()) {
            upload.reopen();
        }
        if (upload.job().isPresent()) {
            exchange.goTo("/imports/" + upload.id());
        } else {
            exchange.show(page(exchange, upload, TypedValues.NONE, null));
        }
    }

    private static Page page(Exchange exchange, Upload upload, TypedValues typed, @Nullable String error) {
        return new MappingPage(exchange.words(), exchange.token(), upload, fieldsOf(upload.options()), typed, error)
                .page();
    }

    /** Draws the page anew with what was changed. */
    void change(Exchange exchange) {
        Upload upload = exchange.upload();
        changed(exchange, upload, false)
                .ifPresent(values -> exchange.show(page(exchange, upload, values.typed(), null)));
    }

    /** Takes over what was chosen and goes on to the confirmation, if it can be imported so. */
    void confirm(Exchange exchange) {
        Upload upload = exchange.upload();
        ImportOptions before = upload.options();
        int sheet = upload.sheets().chosen();
        Optional<AskedValues> values = changed(exchange, upload, true);
        if (values.isEmpty()) {
            return;
        }
        if (sheet != upload.sheets().chosen() || !FormOptions.readAlike(before, upload.options())) {
            // Other columns than those that were chosen from: they have to be seen first.
            exchange.show(page(exchange, upload, TypedValues.NONE, null));
        } else if (MappingPage.isComplete(upload.preview())) {
            exchange.goTo("/files/" + upload.id() + "/consent");
        } else {
            exchange.show(HttpStatus.UNPROCESSABLE_CONTENT, page(exchange, upload, TypedValues.NONE, null));
        }
    }

    /**
     * Changes what is chosen; or shows why something of it cannot be, and leaves that as it was. Empty where it has shown that.
     *
     * @param isAll whether a value that is typed is to be set, too
     */
    private static Optional<AskedValues> changed(Exchange exchange, Upload upload, boolean isAll) {
        try {
            AskedValues asked = asked(exchange, upload, isAll);
            if (asked.error() == null) {
                return Optional.of(asked);
            }
            refuse(exchange, page(exchange, upload, asked.typed(), asked.error()));
        } catch (ImportException e) {
            refuse(
                    exchange,
                    page(
                            exchange,
                            upload,
                            ValuesForm.typed(exchange),
                            exchange.words().failure(e)));
        }
        return Optional.empty();
    }

    private static void refuse(Exchange exchange, Page page) {
        exchange.show(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    /** Columns of another format are proposed anew: what was chosen for the old ones says nothing of them. */
    private static AskedValues asked(Exchange exchange, Upload upload, boolean isAll) {
        ImportOptions options = FormOptions.of(exchange, upload.options());
        int sheet = FormOptions.sheetOf(exchange, upload.sheets());
        boolean sameColumns = sheet == upload.sheets().chosen() && FormOptions.readAlike(options, upload.options());
        ColumnMapping before =
                sameColumns ? chosen(exchange, upload) : upload.preview().mapping();
        AskedValues asked = form(exchange, upload, before, isAll);
        boolean wasValid = MappingPage.invalidValue(upload.preview()).isEmpty();
        change(upload, options, asked.mapping(), sheet, sameColumns);
        Optional<RowError> invalid = MappingPage.invalidValue(upload.preview());
        if (!wasValid || invalid.isEmpty() || asked.mapping().fixedValues().equals(before.fixedValues())) {
            return asked;
        }
        change(upload, options, ValuesForm.withValues(asked.mapping(), before.fixedValues()), sheet, sameColumns);
        return new AskedValues(
                before, ValuesForm.typed(exchange), exchange.words().invalidValue(invalid.get(), fieldsOf(options)));
    }

    private static AskedValues form(Exchange exchange, Upload upload, ColumnMapping before, boolean isAll) {
        List<FoundChoice> found = FoundChoice.in(upload.preview(), upload.options());
        List<Field> offered = fieldsOf(upload.options()).stream()
                .filter(field -> ValueFields.isOffered(field, upload.options()))
                .toList();
        return ValuesForm.of(exchange, before, offered, found, isAll);
    }

    private static void change(
            Upload upload, ImportOptions options, ColumnMapping mapping, int sheet, boolean sameColumns) {
        if (sameColumns) {
            upload.change(options.toBuilder().mapping(mapping).build());
        } else {
            upload.reread(options.toBuilder().mapping(null).build(), mapping, sheet);
        }
    }

    private static ColumnMapping chosen(Exchange exchange, Upload upload) {
        List<String> known = fieldsOf(upload.options()).stream().map(Field::key).toList();
        return MappedColumns.chosen(upload.preview(), column -> {
            String field = exchange.form("column-" + column.index());
            if (!field.isEmpty() && !known.contains(field)) {
                throw new Refusal(HttpStatus.BAD_REQUEST, "refused.form");
            }
            return field;
        });
    }

    private static List<Field> fieldsOf(ImportOptions options) {
        Stream<ContactField> own = Arrays.stream(ContactField.values()).filter(ContactField::mappable);
        Stream<CustomField> custom = options.customFields().stream();
        return Stream.<Field>concat(own, custom).toList();
    }

    /** How many rows would be imported; asked for again until it is known. */
    void check(Exchange exchange) {
        Upload upload = exchange.upload();
        upload.check()
                .ifPresentOrElse(
                        check -> exchange.show(new CheckPanel(exchange.words(), upload.id(), check).panel()),
                        () -> exchange.goTo("/imports/" + upload.id()));
    }
}
