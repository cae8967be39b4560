package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.PEOPLE;
import static com.isendu.contactimport.Imports.engine;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportEngineTest {

    @TempDir
    Path directory;

    private final StoringSink sink = new StoringSink();

    @Test
    void withoutConsentNothingIsRead() {
        ContactSource untouchable = ContactSource.of(() -> {
            throw new AssertionError("opened");
        });
        assertThatThrownBy(() -> engine(sink)
                        .run(untouchable, ImportOptions.builder("shop").build()))
                .isInstanceOf(ConsentException.class)
                .hasMessageContaining("CONSENT_REQUIRED");
        assertThat(sink.started).isEmpty();
    }

    @Test
    void tellsTheSinkWhenAnImportBeginsAndEnds() {
        ImportReport report =
                engine(sink).run(source(PEOPLE), options().build()).report();

        ImportRecord begun = sink.started.get(0);
        assertThat(begun.importId()).isEqualTo(report.importId());
        assertThat(begun.account()).isEqualTo("shop");
        assertThat(begun.state()).isEqualTo(ImportState.RUNNING);
        assertThat(begun.sourceSha256()).isEqualTo(report.sourceSha256());
        ImportRecord ended = sink.finished.get(0);
        assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(ended.counts()).isEqualTo(report.counts());
    }

    @Test
    void checkNeedsNoConsentAndTouchesNothing() {
        ImportReport report = engine(sink)
                .check(source(PEOPLE), ImportOptions.builder("shop").build())
                .report();

        assertThat(report.counts().created()).isEqualTo(3);
        assertThat(report.consent()).isNull();
        assertThat(sink.contacts).isEmpty();
        assertThat(sink.started).isEmpty();
        assertThat(sink.finished).isEmpty();
    }

    @Test
    void checkOfRowsPassedOnTellsEachByItselfAndSaysSo() {
        ImportOptions options =
                options().duplicates(DuplicateStrategy.PASS_ON).stopEarly(false).build();
        String twice = "email\na@x.it\na@x.it\n";

        ImportReport check = engine(sink).check(source(twice), options).report();
        assertThat(check.counts().created()).isEqualTo(2);
        assertThat(check.fileWarnings()).extracting(RowError::code).containsExactly(ErrorCode.DUPLICATES_NOT_CHECKED);

        ImportReport run = engine(sink).run(source(twice), options).report();
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.fileWarnings()).isEmpty();
    }

    @Test
    void checkOfASinkThatCannotTellSaysCreated() {
        ContactSink blind = batch -> BatchOutcome.all(batch, RowOutcome.UPDATED);
        assertThat(engine(blind)
                        .check(source(PEOPLE), options().build())
                        .report()
                        .counts()
                        .created())
                .isEqualTo(3);
        assertThat(engine(blind)
                        .run(source(PEOPLE), options().build())
                        .report()
                        .counts()
                        .updated())
                .isEqualTo(3);
    }

    @Test
    void fileWithoutARowIsRefusedBeforeAnythingIsWritten() {
        SourceException refused = catchThrowableOfType(
                SourceException.class,
                () -> engine(sink)
                        .run(source("email;first name\n\n"), withErrorCsv().build()));

        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_NO_ROWS);
        assertThat(sink.started).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void sourceIsNeverReplacedByItsErrors() throws IOException {
        Path file = Files.writeString(directory.resolve("errors.csv"), PEOPLE);
        ErrorCsvException refused = catchThrowableOfType(
                ErrorCsvException.class,
                () -> engine(sink).run(ContactSource.of(file), withErrorCsv().build()));

        assertThat(refused.code()).isEqualTo(ErrorCode.ERROR_CSV_IS_SOURCE);
        assertThat(file).hasContent(PEOPLE);
    }

    @Test
    void otherFileIsImportedBesideItsErrors() throws IOException {
        Path file = Files.writeString(directory.resolve("contacts.csv"), PEOPLE);
        Files.writeString(directory.resolve("errors.csv"), "of an earlier import");
        ImportReport report =
                engine(sink).run(ContactSource.of(file), withErrorCsv().build()).report();

        assertThat(report.errorCsv()).isEqualTo(directory.resolve("errors.csv"));
        assertThat(files()).containsExactly("contacts.csv", "errors.csv");
    }

    @Test
    void sourceThatIsMissingIsUnreadable() {
        SourceException refused = catchThrowableOfType(
                SourceException.class,
                () -> engine(sink)
                        .run(
                                ContactSource.of(directory.resolve("missing.csv")),
                                withErrorCsv().build()));
        assertThat(refused.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void cancellationSuspendsBetweenBatches() {
        CancellationToken token = new CancellationToken();
        ImportListener cancelling = new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                token.cancel();
            }
        };
        ImportOptions options = withErrorCsv().batchSize(3).listener(cancelling).build();
        ImportSuspendedException suspended = catchThrowableOfType(
                ImportSuspendedException.class, () -> engine(sink).run(source(PEOPLE), options, token));

        assertThat(suspended.code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(suspended.report().counts().records()).isEqualTo(3);
        assertThat(suspended.parameters())
                .containsEntry("importId", suspended.report().importId());
        assertThat(suspended.report().errorCsv()).isNull();
        assertThat(sink.contacts).hasSize(2);
        assertThat(sink.finished.get(0).state()).isEqualTo(ImportState.SUSPENDED);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void cancellationStopsItsRunOnly() {
        CancellationToken token = new CancellationToken();
        token.cancel();
        ImportOptions options = options().build();

        assertThatThrownBy(() -> engine(sink).run(source(PEOPLE), options, token))
                .isInstanceOf(ImportSuspendedException.class);
        assertThat(engine(sink).run(source(PEOPLE), options.toBuilder().build()))
                .isInstanceOf(ImportResult.PartiallyImported.class);
    }

    @Test
    void interruptOfTheRunningThreadCancelsAndStays() {
        StoringSink recording = new StoringSink() {
            @Override
            public void finished(ImportRecord record) {
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                super.finished(record);
            }
        };
        ImportListener interrupting = new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                Thread.currentThread().interrupt();
            }
        };
        ImportSuspendedException suspended =
                suspension(recording, withErrorCsv().batchSize(3).listener(interrupting));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(suspended.code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(recording.contacts).hasSize(2);
        assertThat(recording.finished).extracting(ImportRecord::state).containsExactly(ImportState.SUSPENDED);
    }

    @Test
    void sinkThatFailsInAnInterruptedThreadIsACancellation() {
        StoringSink failing = new StoringSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted");
            }
        };
        ImportSuspendedException suspended = suspension(failing, options());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(suspended.code()).isEqualTo(ErrorCode.CANCELLED);
    }

    @Test
    void sinkThatFailsMidwaySuspendsAndBlamesNoRow() {
        StoringSink failing = new StoringSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                if (!contacts.isEmpty()) {
                    throw new IllegalStateException("b@example.com is locked");
                }
                return super.write(batch);
            }
        };
        ImportSuspendedException suspended = suspension(failing, withErrorCsv().batchSize(1));

        assertThat(suspended.code()).isEqualTo(ErrorCode.SINK_FAULT);
        assertThat(suspended.report().counts().records()).isEqualTo(1);
        assertThat(suspended.report().counts().rejected()).isZero();
        for (Throwable link = suspended; link != null; link = link.getCause()) {
            assertThat(link.toString()).doesNotContain("example.com");
        }
        assertThat(failing.finished.get(0).state()).isEqualTo(ImportState.SUSPENDED);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void suspensionTellsWhyTheStoreIsOutOfReach() {
        ImportSuspendedException suspended = suspension(
                batch -> {
                    throw new SinkException(ErrorCode.SINK_UNAVAILABLE, Map.of("reason", "UNREACHABLE"), null);
                },
                withErrorCsv());

        assertThat(suspended.parameters()).containsEntry("reason", "UNREACHABLE");
        assertThat(ErrorMessages.in(Locale.ENGLISH).text(suspended)).contains("(UNREACHABLE)");
        assertThat(ErrorMessages.in(Locale.ITALIAN).text(suspended)).contains("(UNREACHABLE)");
    }

    @Test
    void sinkThatDoesNotBeginStopsTheRun() {
        StoringSink closed = new StoringSink() {
            @Override
            public void started(ImportRecord record) {
                throw new SinkException(ErrorCode.SINK_UNAVAILABLE);
            }
        };
        assertThatThrownBy(
                        () -> engine(closed).run(source(PEOPLE), withErrorCsv().build()))
                .isInstanceOf(SinkException.class);
        assertThat(closed.contacts).isEmpty();
        assertThat(closed.finished).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void firstFaultIsToldEvenIfTheEndCannotBeRecorded() {
        StoringSink broken = new StoringSink() {
            @Override
            public BatchOutcome write(ContactBatch batch) {
                throw new SinkException(ErrorCode.SINK_FAULT);
            }

            @Override
            public void finished(ImportRecord record) {
                throw new IllegalStateException("still down");
            }
        };
        assertThat(suspension(broken, withErrorCsv()).code()).isEqualTo(ErrorCode.SINK_FAULT);
    }

    @Test
    void listenerHearsRowsAndProgressInOrder() {
        List<Long> rows = new ArrayList<>();
        List<ImportProgress> progress = new ArrayList<>();
        ImportListener listener = new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                rows.add(row.position().row());
            }

            @Override
            public void progressed(ImportProgress done) {
                progress.add(done);
            }
        };
        engine(sink)
                .run(
                        source(PEOPLE + "e;f\n"),
                        options().batchSize(2).listener(listener).build());

        assertThat(rows).containsExactly(4L, 6L);
        assertThat(progress).extracting(ImportProgress::rows).containsExactly(2L, 4L, 5L);
        assertThat(progress.get(2).rejected()).isEqualTo(2);
        assertThat(progress.get(2).bytesRead()).isEqualTo(progress.get(2).bytesTotal());
    }

    @Test
    void listenerThatThrowsChangesNothing() {
        ImportListener listener = new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                throw new IllegalStateException();
            }

            @Override
            public void progressed(ImportProgress progress) {
                throw new IllegalStateException();
            }
        };
        ImportReport report = engine(sink)
                .run(source(PEOPLE), options().listener(listener).build())
                .report();
        assertThat(report.counts().created()).isEqualTo(3);
        assertThat(report.counts().rejected()).isEqualTo(1);
    }

    @Test
    void erasableFieldsAreErasedOnlyWhenTheirColumnIsMapped() {
        engine(sink)
                .run(
                        source("email;first name;city\na@example.com;Ada;Bari\n"),
                        options().build());
        engine(sink)
                .run(
                        source("email;first name\na@example.com;\n"),
                        options()
                                .erasableFields(ContactField.FIRST_NAME, ContactField.CITY)
                                .build());

        Contact stored = sink.contacts.get("a@example.com");
        assertThat(stored.get(ContactField.FIRST_NAME)).isNull();
        assertThat(stored.get(ContactField.CITY)).isEqualTo("Bari");
    }

    @Test
    void reportHoldsTheFirstErrorsOnly() {
        String text = "email;first name\na@example.com;Ada\n" + "nobody;Bea\n".repeat(150);
        ColumnMapping mapping =
                ColumnMapping.builder().map(ContactField.EMAIL, "email").build();
        ImportReport report = engine(sink)
                .run(source(text), options().mapping(mapping).build())
                .report();

        assertThat(report.firstErrors()).hasSize(ImportReport.MAX_FIRST_ERRORS);
        assertThat(report.errors()).containsEntry(ErrorCode.EMAIL_INVALID, 150L);
        assertThat(report.toString()).contains("EMAIL_INVALID=150").doesNotContain("nobody");
    }

    @Test
    void resultIsOneOfThree() {
        ImportResult all =
                engine(sink).run(source("email\na@example.com\n"), options().build());
        ImportResult some = engine(sink).run(source(PEOPLE), options().build());
        ImportResult none = engine(sink)
                .run(
                        source("email\nnobody\na@b\na@example.com x\n"),
                        options()
                                .mapping(ColumnMapping.builder()
                                        .map(ContactField.EMAIL, "email")
                                        .build())
                                .build());

        assertThat(Stream.of(all, some, none).map(result -> result.<String>match(a -> "all", s -> "some", n -> "none")))
                .containsExactly("all", "some", "none");
    }

    @Test
    void fileOfSkippedRowsOnlyIsAllImported() {
        ImportOptions skipping =
                options().existingContacts(ExistingContactStrategy.SKIP).build();
        String text = "email\na@example.com\n";
        engine(sink).run(source(text), skipping);
        ImportResult again = engine(sink).run(source(text), skipping);

        assertThat(again).isInstanceOf(ImportResult.AllImported.class);
        assertThat(again.report().counts().skipped()).isEqualTo(1);
    }

    private ImportOptions.Builder withErrorCsv() {
        return options().errorCsv(directory.resolve("errors.csv"));
    }

    private static ImportSuspendedException suspension(ContactSink sink, ImportOptions.Builder options) {
        return catchThrowableOfType(
                ImportSuspendedException.class, () -> engine(sink).run(source(PEOPLE), options.build()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
