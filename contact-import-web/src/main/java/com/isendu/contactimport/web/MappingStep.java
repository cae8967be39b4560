package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
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
            exchange.show(page(exchange, upload, null));
        }
    }

    private static Page page(Exchange exchange, Upload upload, @Nullable String error) {
        return new MappingPage(exchange.words(), exchange.token(), upload, fieldsOf(upload.options()), error).page();
    }

    /** Draws the page anew with what was changed. */
    void change(Exchange exchange) {
        Upload upload = exchange.upload();
        if (changed(exchange, upload)) {
            exchange.show(page(exchange, upload, null));
        }
    }

    /** Takes over what was chosen and goes on to the confirmation, if it can be imported so. */
    void confirm(Exchange exchange) {
        Upload upload = exchange.upload();
        ImportOptions before = upload.options();
        if (!changed(exchange, upload)) {
            return;
        }
        if (!FormOptions.readAlike(before, upload.options())) {
            // Other columns than those that were chosen from: they have to be seen first.
            exchange.show(page(exchange, upload, null));
        } else if (upload.preview().hasKey()) {
            exchange.goTo("/files/" + upload.id() + "/consent");
        } else {
            exchange.show(HttpStatus.UNPROCESSABLE_CONTENT, page(exchange, upload, null));
        }
    }

    /** Changes what is chosen; or says why it cannot be, and leaves it as it was. */
    private static boolean changed(Exchange exchange, Upload upload) {
        try {
            upload.change(wanted(exchange, upload));
            return true;
        } catch (ImportException e) {
            exchange.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page(exchange, upload, exchange.words().errors().text(e)));
            return false;
        }
    }

    /** Columns of another format are proposed anew: what was chosen for the old ones says nothing of them. */
    private static ImportOptions wanted(Exchange exchange, Upload upload) {
        ImportOptions options = FormOptions.of(exchange, upload.options());
        boolean sameColumns = FormOptions.readAlike(options, upload.options());
        return options.toBuilder()
                .mapping(sameColumns ? chosen(exchange, upload) : null)
                .build();
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
