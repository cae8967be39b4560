package com.isendu.contactimport.web;

import com.isendu.contactimport.history.Consent;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 3: the confirmation, which starts the import. */
final class ConsentStep {

    void show(Exchange exchange) {
        Upload upload = exchange.upload();
        if (upload.job().isPresent()) {
            exchange.goTo("/imports/" + upload.id());
        } else if (MappedColumns.of(upload.preview()).hasEmail()) {
            exchange.show(page(exchange, upload, null));
        } else {
            exchange.goTo("/files/" + upload.id());
        }
    }

    private static Page page(Exchange exchange, Upload upload, @Nullable String problem) {
        return new ConsentPage(
                        exchange.words(),
                        exchange.token(),
                        upload,
                        exchange.visitor().name(),
                        problem)
                .page();
    }

    void begin(Exchange exchange) {
        Upload upload = exchange.upload();
        Optional<String> person = exchange.given("person");
        person.ifPresent(exchange.visitor()::rename);
        if (person.isEmpty() || !exchange.isTicked("agreed")) {
            String missing = person.isEmpty() ? "consent.missing.name" : "consent.missing";
            exchange.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page(exchange, upload, exchange.words().say(missing)));
            return;
        }
        upload.begin(Consent.confirmedBy(person.get()));
        exchange.goTo("/imports/" + upload.id());
    }
}
