package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.http.Status;
import com.isendu.contactimport.web.page.AdvisedOption;
import com.isendu.contactimport.web.page.CheckPanel;
import com.isendu.contactimport.web.page.FoundChoice;
import com.isendu.contactimport.web.page.MappedColumns;
import com.isendu.contactimport.web.page.MappingPage;
import com.isendu.contactimport.web.page.Page;
import com.isendu.contactimport.web.page.TypedValues;
import com.isendu.contactimport.web.page.ValueFields;
import com.isendu.contactimport.web.upload.Check;
import com.isendu.contactimport.web.upload.Upload;
import com.isendu.contactimport.web.upload.Uploads;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Step 2: which column is which field, and how the file is read. */
final class MappingStep {

    private final Uploads uploads;

    MappingStep(Uploads uploads) {
        this.uploads = uploads;
    }

    void show(Exchange exchange) throws IOException {
        Optional<Upload> upload = find(uploads, exchange);
        if (upload.isPresent()) {
            exchange.show(page(exchange, upload.get(), TypedValues.NONE, null));
        } else {
            exchange.goTo("imports/" + exchange.id());
        }
    }

    /** Returns the file that the address names; empty where its import has begun. */
    static Optional<Upload> find(Uploads uploads, Exchange exchange) {
        return uploads.find(exchange.defaults(), exchange.id(), exchange.words().locale());
    }

    private Page page(Exchange exchange, Upload upload, TypedValues typed, @Nullable String error) {
        List<Field> fields = fieldsOf(upload.options());
        Element panel = panel(uploads, exchange, upload, CheckPanel.Place.COLUMNS);
        return new MappingPage(exchange.words(), exchange.token(), upload, fields, typed, panel, error).page();
    }

    /** What an import would come to: asked for by the page once it is there; without scripts, by a link. */
    static Element panel(Uploads uploads, Exchange exchange, Upload upload, CheckPanel.Place place) {
        CheckPanel panel = new CheckPanel(exchange.words(), upload, place);
        return exchange.query("counted").isEmpty() ? panel.empty() : panel.of(uploads.check(upload));
    }

    /** Draws the page anew with what was changed. */
    void change(Exchange exchange) throws IOException {
        Optional<Changed> changed = changed(exchange, false);
        if (changed.isPresent()) {
            exchange.show(page(
                    exchange, changed.get().upload(), changed.get().values().typed(), null));
        }
    }

    /** Takes over what was chosen and goes on to the confirmation, if it can be imported so. */
    void confirm(Exchange exchange) throws IOException {
        Optional<Changed> changed = changed(exchange, true);
        if (changed.isEmpty()) {
            return;
        }
        Upload upload = changed.get().upload();
        if (changed.get().isReread()) {
            // Other columns than those that were chosen from: they have to be seen first.
            exchange.show(page(exchange, upload, TypedValues.NONE, null));
        } else if (MappingPage.isComplete(upload.preview()) && !isFoundEmpty(upload)) {
            exchange.goTo("files/" + upload.id() + "/consent");
        } else {
            exchange.show(Status.UNPROCESSABLE_CONTENT, page(exchange, upload, TypedValues.NONE, null));
        }
    }

    /** Whether a check has found that no row would be imported. */
    private boolean isFoundEmpty(Upload upload) {
        return uploads.begunCheck(upload)
                .flatMap(Check::result)
                .filter(result -> result.report().counts().imported() == 0)
                .isPresent();
    }

    /**
     * What a form has changed.
     *
     * @param upload the file with it
     * @param values the values that it sets
     * @param isReread whether the file has other columns now
     */
    private record Changed(Upload upload, AskedValues values, boolean isReread) {}

    /**
     * Changes what is chosen; or shows why something of it cannot be, and leaves that as it was. Empty where it has
     * shown that.
     *
     * @param isAll whether a value that is typed is to be set, too
     */
    private Optional<Changed> changed(Exchange exchange, boolean isAll) throws IOException {
        Optional<Upload> found = find(uploads, exchange);
        if (found.isEmpty()) {
            exchange.goTo("imports/" + exchange.id());
            return Optional.empty();
        }
        Upload upload = found.get();
        try {
            Changed changed = change(exchange, upload, isAll);
            if (changed.values().error() == null) {
                return Optional.of(changed);
            }
            refuse(
                    exchange,
                    page(
                            exchange,
                            changed.upload(),
                            changed.values().typed(),
                            changed.values().error()));
        } catch (SourceException e) {
            String error = exchange.words().failure(e);
            refuse(exchange, page(exchange, upload, ValuesForm.typed(exchange), error));
        }
        return Optional.empty();
    }

    private static void refuse(Exchange exchange, Page page) throws IOException {
        exchange.show(Status.UNPROCESSABLE_CONTENT, page);
    }

    private Changed change(Exchange exchange, Upload upload, boolean isAll) {
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
        String error = exchange.words().invalidValue(invalid, fieldsOf(options));
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

    private static List<Field> fieldsOf(ImportOptions options) {
        Stream<ContactField> own = Arrays.stream(ContactField.values()).filter(ContactField::mappable);
        Stream<CustomField> custom = options.customFields().stream();
        return Stream.<Field>concat(own, custom).toList();
    }

    /** How many rows would be imported: of the first ones at once, of all once nobody changes anything any more. */
    void check(Exchange exchange) throws IOException {
        Optional<Upload> upload = find(uploads, exchange);
        if (upload.isEmpty()) {
            exchange.goTo("imports/" + exchange.id());
            return;
        }
        Optional<Check> begun = uploads.begunCheck(upload.get());
        Optional<ImportResult> sample =
                begun.isPresent() || !exchange.query("all").isEmpty() ? Optional.empty() : uploads.sample(upload.get());
        CheckPanel panel = new CheckPanel(exchange.words(), upload.get(), CheckPanel.Place.of(exchange.query("place")));
        exchange.show(sample.map(panel::of).orElseGet(() -> panel.of(uploads.check(upload.get()))));
    }

    /** Does what an advice says, on top of what the form says where it is that of the columns; shows the new counts. */
    void advise(Exchange exchange) throws IOException {
        Optional<Upload> upload =
                exchange.isGiven("columns") ? changed(exchange, false).map(Changed::upload) : find(uploads, exchange);
        if (upload.isPresent()) {
            AdvisedOption advised = AdvisedOption.parse(exchange.form("advice"));
            uploads.change(
                    upload.get(),
                    advised.in(upload.get().options(), upload.get().preview()));
            CheckPanel.Place place = CheckPanel.Place.of(exchange.form("place"));
            exchange.goTo("files/" + exchange.id() + place.path());
        }
    }
}
