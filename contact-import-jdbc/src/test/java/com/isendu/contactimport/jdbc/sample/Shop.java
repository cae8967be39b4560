package com.isendu.contactimport.jdbc.sample;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jdbc.StoredContacts;
import com.isendu.contactimport.jdbc.UndoneContacts;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** The account {@code shop} of a database, into which whole files are imported. */
public record Shop(DataSource dataSource, JdbcOptions options) {

    private static final CustomField SIZE = CustomField.text("size");

    public static Shop on(TestDatabase database) {
        return new Shop(database.withSchema(), JdbcOptions.defaults());
    }

    /** Imports lines of address, first name and size; gives the id of the import. */
    public String imports(String... lines) {
        return run(source(lines), importOptions(), new CancellationToken()).importId();
    }

    /** The same, cancelled after the first batch of one row. */
    public String suspends(String... lines) {
        CancellationToken token = new CancellationToken();
        ImportOptions options = importOptions().toBuilder()
                .batchSize(1)
                .listener(new ImportListener() {
                    @Override
                    public void progressed(ImportProgress progress) {
                        token.cancel();
                    }
                })
                .build();
        try {
            return run(source(lines), options, token).importId();
        } catch (ImportSuspendedException e) {
            return e.report().importId();
        }
    }

    /** Imports with one row a batch, does something after the first, and gives the code with which the import stops. */
    public Optional<ErrorCode> stops(Runnable afterFirstBatch, String... lines) {
        AtomicBoolean done = new AtomicBoolean();
        ImportOptions options = importOptions().toBuilder()
                .batchSize(1)
                .listener(new ImportListener() {
                    @Override
                    public void progressed(ImportProgress progress) {
                        if (!done.getAndSet(true)) {
                            afterFirstBatch.run();
                        }
                    }
                })
                .build();
        try {
            run(source(lines), options, new CancellationToken());
            return Optional.empty();
        } catch (ImportSuspendedException e) {
            return Optional.of(e.code());
        }
    }

    /** Continues the import of these lines that {@link #suspends} or {@link #stops} has left. */
    public ImportReport resumes(String importId, String... lines) {
        ImportEngine engine =
                ImportEngine.builder(JdbcContactSink.of(dataSource, options)).build();
        ImportOptions started = engine.optionsOf("shop", importId).orElseThrow();
        return engine.resume(importId, source(lines), started).report();
    }

    public ImportHistory history() {
        return ImportHistory.of(dataSource, options);
    }

    public UndoneContacts undo(String importId) {
        return history().undo("shop", importId);
    }

    /** Names and sizes by address. */
    public Map<String, String> contacts() {
        Map<String, String> contacts = new TreeMap<>();
        StoredContacts.of(dataSource, options).forEach("shop", contact -> contacts.put(contact.key(), text(contact)));
        return contacts;
    }

    private static String text(Contact contact) {
        return contact.get(ContactField.FIRST_NAME) + " " + contact.get(SIZE);
    }

    private ImportReport run(ContactSource source, ImportOptions chosen, CancellationToken token) {
        return ImportEngine.builder(JdbcContactSink.of(dataSource, options))
                .build()
                .run(source, chosen, token)
                .report();
    }

    private static ImportOptions importOptions() {
        return ImportOptions.builder("shop")
                .customFields(SIZE)
                .consent(Consent.confirmedBy("tester"))
                .build();
    }

    private static ContactSource source(String... lines) {
        byte[] bytes = ("email,first name,size\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        return ContactSource.of(() -> new ByteArrayInputStream(bytes));
    }
}
