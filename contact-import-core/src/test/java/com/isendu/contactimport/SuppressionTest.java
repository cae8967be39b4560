package com.isendu.contactimport;

import static com.isendu.contactimport.Imports.PEOPLE;
import static com.isendu.contactimport.Imports.options;
import static com.isendu.contactimport.Imports.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.internal.deliver.Delivery;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.sink.SuppressionList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final SuppressionList BEA = (account, keys) -> Set.of("b@example.com");

    private final StoringSink sink = new StoringSink();

    @Test
    void suppressedPersonIsNotCreated() {
        ImportReport report = run(PEOPLE, BEA);

        assertThat(sink.contacts).containsOnlyKeys("a@example.com", "d@example.com");
        assertThat(report.counts()).isEqualTo(new ImportCounts(4, 0, 2, 0, 0, 1, 1));
        assertThat(report.warnings()).containsEntry(ErrorCode.SUPPRESSED, 1L);
    }

    @Test
    void suppressedPersonIsNotUpdated() {
        Contact stored = Contact.builder()
                .set(ContactField.EMAIL, "b@example.com")
                .set(ContactField.FIRST_NAME, "Beatrice")
                .build();
        sink.contacts.put(stored.key(), stored);

        ImportReport report = run(PEOPLE, BEA);

        assertThat(sink.contacts).containsEntry("b@example.com", stored);
        assertThat(report.counts().skipped()).isEqualTo(1);
    }

    @Test
    void checkTellsWhoIsSuppressed() {
        ImportEngine engine = engine(batch -> BatchOutcome.all(batch, RowOutcome.CREATED), BEA);

        ImportReport report = engine.check(source(PEOPLE), options().build()).report();

        assertThat(report.counts()).isEqualTo(new ImportCounts(4, 0, 2, 0, 0, 1, 1));
        assertThat(report.warnings()).containsEntry(ErrorCode.SUPPRESSED, 1L);
    }

    @Test
    void everyRowOfSuppressedPersonIsSkippedWhateverTheSizeOfBatches() {
        String twice = "email;first name\nb@example.com;Bea\nb@example.com;Beate\na@example.com;Ada\nb@example.com;B\n";
        for (int size = 1; size <= 4; size++) {
            ImportReport report = engine(new StoringSink(), BEA)
                    .run(source(twice), options().batchSize(size).build())
                    .report();

            assertThat(report.counts()).isEqualTo(new ImportCounts(4, 0, 1, 0, 0, 3, 0));
            assertThat(report.warnings()).containsEntry(ErrorCode.SUPPRESSED, 3L);
        }
    }

    @Test
    void listIsAskedOnceForEachBatchWithItsAccount() {
        List<String> asked = new ArrayList<>();
        SuppressionList list = (account, keys) -> {
            asked.add(account + keys);
            return Set.of();
        };

        engine(sink, list).run(source(PEOPLE), options().batchSize(2).build());

        assertThat(asked).containsExactly("shop[a@example.com, b@example.com]", "shop[d@example.com]");
    }

    @Test
    void listThatFailsStopsTheImportBeforeTheBatch() {
        SuppressionList broken = (account, keys) -> {
            throw new IllegalStateException("b@example.com");
        };

        ImportSuspendedException stopped =
                catchThrowableOfType(ImportSuspendedException.class, () -> run(PEOPLE, broken));

        assertThat(stopped.code()).isEqualTo(ErrorCode.SINK_FAULT);
        assertThat(stopped).hasStackTraceContaining("SuppressionTest");
        assertThat(stopped.toString() + stopped.getCause()).doesNotContain("b@example.com");
        assertThat(sink.contacts).isEmpty();
    }

    @Test
    void listIsNotAskedAboutBatchesThatAreWritten() {
        List<String> calls = new ArrayList<>();
        SuppressionList list = (account, keys) -> {
            calls.add("list");
            return Set.copyOf(keys);
        };
        OneJournal sink = new OneJournal(calls);
        SinkAccess access = new SinkAccess(sink, list);
        Delivery delivery = access.resume(started());
        ContactBatch batch = batch();

        assertThat(delivery.deliver(batch, ImportCounts.NONE).outcomes().get(0).isSuppressed())
                .isFalse();
        assertThat(delivery.deliver(batch, ImportCounts.NONE).outcomes().get(0).isSuppressed())
                .isTrue();

        assertThat(calls).containsExactly("recall", "list", "write");
    }

    private ImportReport run(String people, SuppressionList list) {
        return engine(sink, list).run(source(people), options().build()).report();
    }

    private static ImportEngine engine(ContactSink sink, SuppressionList list) {
        return ImportEngine.builder(sink).suppressions(list).build();
    }

    private static ContactBatch batch() {
        List<ContactBatch> batches = new ArrayList<>();
        Imports.engine(batch -> {
                    batches.add(batch);
                    return BatchOutcome.all(batch, RowOutcome.CREATED);
                })
                .run(source(PEOPLE), options().build());
        return batches.get(0);
    }

    private static StartedImport started() {
        ImportRecord record = new ImportRecord(
                "import-1",
                "shop",
                ImportState.RUNNING,
                Instant.EPOCH,
                null,
                "0".repeat(64),
                Consent.confirmedBy("tester"),
                ImportCounts.NONE);
        return new StartedImport(record, ImportTerms.of(Map.of()), null);
    }

    /** Notes what its only journal is asked. */
    private record OneJournal(List<String> calls) implements ResumableSink, ImportJournal {

        @Override
        public Optional<StartedImport> find(String account, String importId) {
            return Optional.empty();
        }

        @Override
        public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
            return Optional.empty();
        }

        @Override
        public Optional<ImportJournal> begin(StartedImport start) {
            return Optional.of(this);
        }

        @Override
        public ImportJournal resume(String account, String importId) {
            return this;
        }

        @Override
        public long written() {
            return 1;
        }

        @Override
        public BatchOutcome recall(long number, ContactBatch batch) {
            calls.add("recall");
            return BatchOutcome.all(batch, RowOutcome.CREATED);
        }

        @Override
        public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
            calls.add("write");
            return BatchOutcome.all(batch, RowOutcome.CREATED);
        }

        @Override
        public void finished(ImportRecord record) {
            calls.add("finished");
        }
    }
}
