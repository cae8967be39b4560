package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One import and all that can be seen of it.
 *
 * @param result how it ended
 * @param rejected what the listener heard
 * @param errorCsv the text of the error CSV, empty when there is none
 * @param contacts what the sink holds afterwards
 */
record Trial(ImportResult result, List<RejectedRow> rejected, String errorCsv, List<Contact> contacts) {

    /** The account of {@link #options()}. */
    static final String ACCOUNT = "shop";

    /** A store that refuses some people. */
    static InMemoryContactSink sink() {
        return InMemoryContactSink.refusing(contact -> People.REFUSED.equals(contact.get(ContactField.FIRST_NAME)));
    }

    static ImportOptions.Builder options() {
        return ImportOptions.builder(ACCOUNT).consent(Consent.confirmedBy("tester"));
    }

    static ContactSource source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    static ContactSource source(byte[] bytes) {
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }

    /** Options for a file of {@link People}. */
    static ImportOptions.Builder people() {
        return options().mapping(People.MAPPING);
    }

    /** Imports a file of {@link People}. */
    static Trial run(String text) {
        return run(source(text), people(), sink());
    }

    static Trial run(ContactSource source, ImportOptions.Builder options, InMemoryContactSink sink) {
        return observed(source, options, sink, true);
    }

    static Trial check(ContactSource source, ImportOptions.Builder options, InMemoryContactSink sink) {
        return observed(source, options, sink, false);
    }

    private static Trial observed(
            ContactSource source, ImportOptions.Builder options, InMemoryContactSink sink, boolean writes) {
        List<RejectedRow> rejected = new ArrayList<>();
        try {
            Path directory = Files.createTempDirectory("trial");
            Path errorCsv = directory.resolve("errors.csv");
            try {
                ImportOptions built = options.errorCsv(errorCsv)
                        .listener(collecting(rejected))
                        .build();
                ImportEngine engine = ImportEngine.builder(sink).build();
                ImportResult result = writes ? engine.run(source, built) : engine.check(source, built);
                String text = Files.exists(errorCsv) ? Files.readString(errorCsv) : "";
                return new Trial(result, rejected, text, sink.contacts(ACCOUNT));
            } finally {
                Files.deleteIfExists(errorCsv);
                // Fails where something else was left behind.
                Files.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportListener collecting(List<RejectedRow> rejected) {
        return new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                rejected.add(row);
            }
        };
    }

    ImportReport report() {
        return result.report();
    }

    ImportCounts counts() {
        return report().counts();
    }

    /** The codes of each rejected row. */
    List<List<String>> codes() {
        return rejected.stream()
                .map(row -> row.errors().stream()
                        .map(RowError::code)
                        .map(Object::toString)
                        .sorted()
                        .toList())
                .toList();
    }
}
