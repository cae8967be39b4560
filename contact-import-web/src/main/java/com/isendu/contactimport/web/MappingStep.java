package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.http.Status;
import com.isendu.contactimport.web.page.CheckPanel;
import com.isendu.contactimport.web.page.MappingPage;
import com.isendu.contactimport.web.page.Page;
import com.isendu.contactimport.web.page.TypedValues;
import com.isendu.contactimport.web.upload.Check;
import com.isendu.contactimport.web.upload.Upload;
import com.isendu.contactimport.web.upload.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 2: which column is which field, and how the file is read. */
final class MappingStep {

    private final Uploads uploads;
    private final CheckStep checks;
    private final MappingForm form;

    MappingStep(Uploads uploads, CheckStep checks) {
        this.uploads = uploads;
        this.checks = checks;
        this.form = new MappingForm(uploads);
    }

    void show(Exchange exchange) throws IOException {
        Optional<Upload> upload = uploads.find(exchange.defaults(), exchange.id());
        if (upload.isPresent()) {
            exchange.show(page(exchange, upload.get(), TypedValues.NONE, null));
        } else {
            exchange.goTo("imports/" + exchange.id());
        }
    }

    private Page page(Exchange exchange, Upload upload, TypedValues typed, @Nullable String error) {
        List<Field> fields = MappingForm.fieldsOf(upload.options());
        Element panel = checks.panel(exchange, upload, CheckPanel.Place.COLUMNS);
        return new MappingPage(exchange.words(), exchange.token(), upload, fields, typed, panel, error).page();
    }

    /** Draws the page anew with what was changed. */
    void change(Exchange exchange) throws IOException {
        Optional<MappingForm.Changed> changed = changed(exchange, false);
        if (changed.isPresent()) {
            exchange.show(page(
                    exchange, changed.get().upload(), changed.get().values().typed(), null));
        }
    }

    /** Takes over what was chosen and goes on to the confirmation, if it can be imported so. */
    void confirm(Exchange exchange) throws IOException {
        Optional<MappingForm.Changed> changed = changed(exchange, true);
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
     * Changes what is chosen; or shows why something of it cannot be, and leaves that as it was. Empty where it has
     * shown that.
     *
     * @param isAll whether a value that is typed is to be set, too
     */
    private Optional<MappingForm.Changed> changed(Exchange exchange, boolean isAll) throws IOException {
        Optional<Upload> found = uploads.find(exchange.defaults(), exchange.id());
        if (found.isEmpty()) {
            exchange.goTo("imports/" + exchange.id());
            return Optional.empty();
        }
        Upload upload = found.get();
        try {
            MappingForm.Changed changed = form.change(exchange, upload, isAll);
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

    /** Does what an advice says, on top of what the form says where it is that of the columns; shows the new counts. */
    void advise(Exchange exchange) throws IOException {
        Optional<Upload> upload = exchange.isGiven("columns")
                ? changed(exchange, false).map(MappingForm.Changed::upload)
                : uploads.find(exchange.defaults(), exchange.id());
        if (upload.isPresent()) {
            checks.advise(exchange, upload.get());
            boolean isOfConsent = CheckPanel.Place.of(exchange.form("place")) == CheckPanel.Place.CONSENT;
            exchange.goTo("files/" + exchange.id() + (isOfConsent ? "/consent" : ""));
        }
    }
}
