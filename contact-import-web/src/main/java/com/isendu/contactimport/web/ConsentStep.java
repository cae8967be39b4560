package com.isendu.contactimport.web;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.Consent.Purpose;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.http.Status;
import com.isendu.contactimport.web.page.CheckPanel;
import com.isendu.contactimport.web.page.ConsentPage;
import com.isendu.contactimport.web.page.MappingPage;
import com.isendu.contactimport.web.page.Page;
import com.isendu.contactimport.web.upload.Upload;
import com.isendu.contactimport.web.upload.Uploads;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Step 3: the confirmation, which starts the import. */
final class ConsentStep {

    private final Uploads uploads;
    private final CheckStep checks;

    ConsentStep(Uploads uploads, CheckStep checks) {
        this.uploads = uploads;
        this.checks = checks;
    }

    void show(Exchange exchange) throws IOException {
        Optional<Upload> upload = uploads.find(exchange.defaults(), exchange.id());
        if (upload.isEmpty()) {
            exchange.goTo("imports/" + exchange.id());
        } else if (MappingPage.isComplete(upload.get().preview())) {
            exchange.show(page(exchange, upload.get(), null));
        } else {
            exchange.goTo("files/" + exchange.id());
        }
    }

    private Page page(Exchange exchange, Upload upload, @Nullable String error) {
        Visitor visitor = exchange.visitor();
        String name = exchange.form("person");
        boolean asksName = visitor.name().isEmpty();
        ConsentStatement statement = visitor.statement();
        ConsentPage.Asked asked =
                new ConsentPage.Asked(asksName ? name : visitor.name(), asksName, statement.text(), statement.more());
        Element panel = checks.panel(exchange, upload, CheckPanel.Place.CONSENT);
        return new ConsentPage(exchange.words(), exchange.token(), upload, asked, panel, error).page();
    }

    void begin(Exchange exchange) throws IOException {
        Optional<Upload> upload = uploads.find(exchange.defaults(), exchange.id());
        if (upload.isEmpty()) {
            // Begun already, in another tab or by a second click.
            exchange.goTo("imports/" + exchange.id());
            return;
        }
        String person = personOf(exchange);
        if (person.isEmpty()) {
            refuse(exchange, upload.get(), "consent.missing.name");
        } else if (!exchange.isTicked("agreed")) {
            refuse(exchange, upload.get(), "consent.missing");
        } else if (!exchange.form("version").equals(upload.get().version())) {
            refuse(exchange, upload.get(), "consent.changed");
        } else {
            uploads.submit(upload.get(), consent(exchange.visitor().statement(), person));
            exchange.goTo("imports/" + exchange.id());
        }
    }

    /** Returns the name that the host knows; else the one that was typed. */
    private static String personOf(Exchange exchange) {
        String known = exchange.visitor().name();
        return known.isEmpty()
                ? exchange.given("person")
                        .filter(name -> name.length() <= ConsentPage.LONGEST_NAME)
                        .orElse("")
                : known;
    }

    private static Consent consent(ConsentStatement statement, String person) {
        return new Consent(person, Instant.now(), statement.id(), statement.version(), Set.of(Purpose.values()));
    }

    private void refuse(Exchange exchange, Upload upload, String key) throws IOException {
        exchange.show(
                Status.UNPROCESSABLE_CONTENT,
                page(exchange, upload, exchange.words().say(key)));
    }
}
