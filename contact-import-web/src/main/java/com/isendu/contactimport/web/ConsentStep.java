package com.isendu.contactimport.web;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.web.session.Upload;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 3: the confirmation, which starts the import. */
final class ConsentStep {

    static final int LONGEST_NAME = 200;

    void show(Exchange exchange) {
        Upload upload = exchange.upload();
        if (upload.job().isPresent()) {
            exchange.goTo("/imports/" + upload.id());
        } else if (MappingPage.isComplete(upload.preview())) {
            exchange.show(page(exchange, upload, null));
        } else {
            exchange.goTo("/files/" + upload.id());
        }
    }

    private static Page page(Exchange exchange, Upload upload, @Nullable String error) {
        return new ConsentPage(
                        exchange.words(),
                        exchange.token(),
                        upload,
                        exchange.session().name(),
                        error)
                .page();
    }

    void begin(Exchange exchange) {
        Upload upload = exchange.upload();
        Optional<String> person = exchange.given("person").filter(name -> name.length() <= LONGEST_NAME);
        person.ifPresent(exchange.session()::rename);
        if (person.isEmpty()) {
            refuse(exchange, upload, "consent.missing.name");
        } else if (!exchange.isTicked("agreed")) {
            refuse(exchange, upload, "consent.missing");
        } else if (upload.begin(Consent.confirmedBy(person.get()), exchange.number("version"))) {
            exchange.goTo("/imports/" + upload.id());
        } else {
            refuse(exchange, upload, "consent.changed");
        }
    }

    private static void refuse(Exchange exchange, Upload upload, String key) {
        exchange.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                page(exchange, upload, exchange.words().say(key)));
    }
}
