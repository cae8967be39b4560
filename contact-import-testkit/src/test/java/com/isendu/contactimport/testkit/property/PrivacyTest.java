package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.SourceLimits;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Every cell, every header text and every name of a file holds a token that must be seen nowhere. */
class PrivacyTest {

    private static final String HEADER = "Zq7Secret mail;Zq7Secret phone;Zq7Secret birthday;Zq7Secret notes\n";
    private static final String ROWS = HEADER
            + "zq7secret1@example.com;;;Zq7Secret\n"
            + "zq7secret1@example.com;;;Zq7Secret again\n"
            + "zq7secret2@example.com;Zq7Secret;Zq7Secret;Zq7Secret\n"
            + "Zq7Secret;+39 333 Zq7Secret;1990-02-30 Zq7Secret;Zq7Secret\u0001\n"
            + "zq7secret3@example.com;Zq7Secret\n"
            + "zq7secret4@example.com;;;Zq7Secret;Zq7Secret\n"
            + "\"zq7secret5@example.com\"Zq7Secret;;;\n"
            + "zq7secret6@example.com;;;\"Zq7Secret\n"
            + "zq7secret7@example.com;;;" + "Zq7Secret".repeat(500) + "\n";
    private static final ColumnMapping MAPPING = ColumnMapping.builder()
            .map(ContactField.EMAIL, "Zq7Secret mail")
            .map(ContactField.PHONE, "Zq7Secret phone")
            .map(ContactField.BIRTHDAY, "Zq7Secret birthday")
            .map(ContactField.NOTES, "Zq7Secret notes")
            .build();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level level;

    @TempDir
    Path directory;

    @BeforeEach
    void listenToEveryLogger() {
        level = root.getLevel();
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void findNoTokenInTheLog() {
        root.detachAppender(log);
        root.setLevel(level);
        log.list.forEach(event -> {
            Secrets.assertNoneIn(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                Secrets.assertNoneIn(String.valueOf(event.getThrowableProxy().getMessage()));
            }
        });
    }

    @Test
    void importShowsNoCell() throws IOException {
        ImportResult result =
                engine(new InMemoryContactSink()).run(file(ROWS), options().build());

        assertThat(result.report().counts().rejected()).isGreaterThan(5);
        assertThat(result.report().counts().created()).isPositive();
        assertThat(Secrets.assertNoneReachableFrom(result)).isGreaterThan(30);
        assertThat(log.list).isNotEmpty();
    }

    @Test
    void previewAndRecordsShowNoCell() throws IOException {
        ContactSource source = file(ROWS);
        Secrets.assertNoneIn(source.toString());
        Secrets.assertNoneIn(options().build().toString());
        Secrets.assertNoneReachableFrom(
                engine(new InMemoryContactSink()).preview(source, options().build()));
        try (SourceRecords records =
                SourceRecords.open(source, options().build().reading())) {
            records.forEachRemaining(Secrets::assertNoneReachableFrom);
        }
    }

    @Test
    void storedContactsAndImportsShowNoCell() throws IOException {
        InMemoryContactSink sink = new InMemoryContactSink();
        engine(sink).run(file(ROWS), options().build());

        Secrets.assertNoneReachableFrom(sink.imports());
        sink.contacts("shop").forEach(contact -> Secrets.assertNoneIn(contact.toString()));
    }

    @Test
    void suspendedImportShowsNoCell() throws IOException {
        ContactSource source = file(ROWS);
        ContactSink failing = new ContactSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                Secrets.assertNoneIn(batch.toString());
                throw new IllegalStateException("duplicate key zq7secret1@example.com");
            }
        };
        Throwable thrown =
                catchThrowable(() -> engine(failing).run(source, options().build()));

        assertThat(thrown).isInstanceOf(ImportSuspendedException.class);
        Secrets.assertNoneIn(thrown);
        Secrets.assertNoneReachableFrom(((ImportSuspendedException) thrown).report());
    }

    @Test
    void listenerThatFailsShowsNoCell() throws IOException {
        ImportListener listener = new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                throw new IllegalStateException("Zq7Secret");
            }

            @Override
            public void rejected(RejectedRow row) {
                throw new IllegalStateException("row " + row.cells());
            }
        };
        ImportResult result = engine(new InMemoryContactSink())
                .run(file(ROWS), options().listener(listener).build());

        assertThat(result.report().counts().created()).isPositive();
    }

    @Test
    void exceptionsShowNoCellNoHeaderAndNoFile() throws IOException {
        ContactSource source = file(ROWS);
        ColumnMapping unknown = ColumnMapping.builder()
                .map(ContactField.EMAIL, ColumnRef.named("Zq7Secret elsewhere"))
                .build();
        assertQuiet(MappingException.class, source, options().mapping(unknown));
        assertQuiet(MappingException.class, source, options().mapping(null).useLastMapping(true));
        assertQuiet(SourceException.class, ContactSource.of(directory.resolve("Zq7Secret-missing.csv")), options());
        assertQuiet(
                SourceException.class,
                file(ROWS + "\u00E8"),
                options().reading(reading -> reading.charset(StandardCharsets.US_ASCII)));
        assertQuiet(
                ImportSuspendedException.class,
                source,
                options().reading(reading -> reading.limits(SourceLimits.DEFAULT.withRows(2))));
        assertQuiet(
                ErrorCsvException.class, source, options().errorCsv(directory.resolve("Zq7Secret/none/errors.csv")));
    }

    private static void assertQuiet(
            Class<? extends Throwable> expected, ContactSource source, ImportOptions.Builder options) {
        Throwable thrown =
                catchThrowable(() -> engine(new InMemoryContactSink()).run(source, options.build()));
        assertThat(thrown).isInstanceOf(expected);
        Secrets.assertNoneIn(thrown);
    }

    private static ImportEngine engine(Sink sink) {
        return ImportEngine.builder(sink).build();
    }

    private ImportOptions.Builder options() {
        return ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("Zq7Secret person"))
                .mapping(MAPPING)
                .errorCsv(directory.resolve("Zq7Secret-errors.csv"));
    }

    private ContactSource file(String text) throws IOException {
        return ContactSource.of(Files.writeString(directory.resolve("Zq7Secret.csv"), text));
    }
}
