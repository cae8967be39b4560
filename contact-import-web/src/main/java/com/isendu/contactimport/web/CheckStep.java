package com.isendu.contactimport.web;

import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.page.AdvisedOption;
import com.isendu.contactimport.web.page.CheckPanel;
import com.isendu.contactimport.web.upload.Check;
import com.isendu.contactimport.web.upload.Upload;
import com.isendu.contactimport.web.upload.Uploads;
import java.io.IOException;
import java.util.Optional;

/** What an import would come to, on each page that leads to it. */
final class CheckStep {

    private final Uploads uploads;

    CheckStep(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What an import would come to: asked for by the page once it is there; without scripts, by a link. */
    Element panel(Exchange exchange, Upload upload, CheckPanel.Place place) {
        CheckPanel panel = new CheckPanel(exchange.words(), upload, place);
        return exchange.query("counted").isEmpty() ? panel.empty() : panel.of(uploads.check(upload));
    }

    /** Does what the button of an advice on a panel says. */
    void advise(Exchange exchange, Upload upload) {
        uploads.change(upload, AdvisedOption.parse(exchange.form("advice")).in(upload));
    }

    /** How many rows would be imported: of the first ones at once, of all once nobody changes anything any more. */
    void show(Exchange exchange) throws IOException {
        Optional<Upload> upload = uploads.find(exchange.defaults(), exchange.id());
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
}
