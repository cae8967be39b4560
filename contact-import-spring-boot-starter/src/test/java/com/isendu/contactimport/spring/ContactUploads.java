package com.isendu.contactimport.spring;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

// tag::engine[]
@Service
class ContactUploads {

    private final ImportEngine engine;
    private final ImportOptionsFactory options; // starts with contact-import.defaults.*

    ContactUploads(ImportEngine engine, ImportOptionsFactory options) {
        this.engine = engine;
        this.options = options;
    }

    ImportResult importContacts(String account, String person, Path file, Path errors) {
        ImportOptions confirmed = options.builder(account)
                .consent(Consent.confirmedBy(person))
                .errorCsv(errors)
                .build();
        return engine.run(ContactSource.of(file), confirmed);
    }
}
// end::engine[]
