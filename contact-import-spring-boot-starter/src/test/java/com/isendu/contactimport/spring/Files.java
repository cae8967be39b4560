package com.isendu.contactimport.spring;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;

/** Small files to import. */
final class Files {

    /** Two people, and a row without an address. */
    static final ContactSource TWO_AND_ONE_IN_ERROR = csv("""
            email,first_name
            anna@example.com,Anna
            bruno@example.com,Bruno
            ,Carla
            """);

    /** Two people. */
    static final ContactSource TWO = csv("email,first_name\nanna@example.com,Anna\nbruno@example.com,Bruno\n");

    /** Nobody. */
    static final ContactSource NOBODY = csv("email,first_name\n,Anna\n,Bruno\n");

    private Files() {}

    static ContactSource csv(String text) {
        return ContactSource.of(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The options of the context, with account and consent. */
    static ImportOptions confirmed(ApplicationContext context) {
        return context.getBean(ImportOptionsFactory.class)
                .builder("shop-42")
                .consent(Consent.confirmedBy("anna@shop.example"))
                .build();
    }
}
