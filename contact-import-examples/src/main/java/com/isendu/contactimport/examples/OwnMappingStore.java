package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.nio.file.Path;

/**
 * Remembers mappings in the host's own settings: the first import says which column is what, the second takes two
 * clicks. See {@link SettingsMappingStore}.
 */
public final class OwnMappingStore {

    private OwnMappingStore() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        MappingStore settings = new SettingsMappingStore();
        Path file = Surroundings.sample("newsletter-list.csv");
        System.out.println(
                "First import: mapping " + firstImport(settings, file).report().mappingOrigin());
        System.out.println("Second import: mapping "
                + secondImport(settings, file).report().mappingOrigin());
    }

    static ImportResult firstImport(MappingStore settings, Path file) {
        ColumnMapping mapping = ColumnMapping.builder()
                .map(ContactField.EMAIL, "Email Address")
                .map(ContactField.FIRST_NAME, "First Name")
                .map(ContactField.LAST_NAME, "Last Name")
                .build();
        return engine(settings)
                .run(ContactSource.of(file), options().mapping(mapping).build());
    }

    static ImportResult secondImport(MappingStore settings, Path file) {
        return engine(settings)
                .run(ContactSource.of(file), options().useLastMapping(true).build());
    }

    private static ImportEngine engine(MappingStore settings) {
        return ImportEngine.builder(new CrmContactSink(new Crm()))
                .mappingStore(settings)
                .build();
    }

    private static ImportOptions.Builder options() {
        return ImportOptions.builder("newsletter").consent(Consent.confirmedBy("anna@shop.example"));
    }
}
