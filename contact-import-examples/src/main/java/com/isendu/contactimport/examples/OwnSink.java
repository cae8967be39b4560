package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.nio.file.Path;

/** Imports into a contact store of the host's own: see {@link CrmContactSink}. */
public final class OwnSink {

    private OwnSink() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Crm crm = new Crm();
        ImportResult result = run(crm, Surroundings.sample("newsletter-list.csv"));
        System.out.println(result.report().counts().created() + " contacts created, the CRM holds "
                + crm.contactsOf("newsletter").size());
    }

    static ImportResult run(Crm crm, Path file) {
        ImportEngine engine = ImportEngine.builder(new CrmContactSink(crm)).build();
        ImportOptions options = ImportOptions.builder("newsletter")
                .consent(Consent.confirmedBy("anna@shop.example"))
                .build();
        return engine.run(ContactSource.of(file), options);
    }
}
