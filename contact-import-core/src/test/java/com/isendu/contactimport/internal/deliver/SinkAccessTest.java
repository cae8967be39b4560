package com.isendu.contactimport.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.StoringSink;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactBatch.BatchRow;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ImportJournal;
import com.isendu.contactimport.sink.ResumableSink;
import com.isendu.contactimport.sink.SuppressionList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SinkAccessTest {

    private static final String ACCOUNT = "shop";
    private static final String IMPORT = "import-1";
    private static final String KEY = "upload-1";

    private final List<String> calls = new ArrayList<>();
    private final StartedImport begun = started(ImportState.RUNNING);
    private final SinkAccess journaled = new SinkAccess(new OneImport(begun, calls, true), list());
    private final SinkAccess plain = new SinkAccess(new StoringSink(), list());

    @Test
    void writtenBatchesAreRecalledAndTheOthersWritten() {
        Delivery delivery = journaled.resume(begun);

        delivery.deliver(batch(), ImportCounts.NONE);
        delivery.deliver(batch(), ImportCounts.NONE);
        delivery.finished(begun.record());

        assertThat(calls).containsExactly("recall 1", "write 2", "finished");
    }

    @Test
    void completedImportIsRecalledAndChangesNothing() {
        Delivery delivery = journaled.resume(started(ImportState.COMPLETED));

        delivery.deliver(batch(), ImportCounts.NONE);
        delivery.suppress(ACCOUNT, List.of("ada@example.com"));
        delivery.finished(begun.record());

        assertThat(calls).containsExactly("recall 1");
    }

    @Test
    void completedImportOfAnotherFileIsRefused() {
        Delivery delivery = journaled.resume(started(ImportState.COMPLETED));
        delivery.deliver(batch(), ImportCounts.NONE);

        assertResumeFails(ErrorCode.IMPORT_DIFFERS, () -> delivery.deliver(batch(), ImportCounts.NONE));
    }

    @Test
    void peopleAreEnteredInTheListIfThereAreAny() {
        Delivery delivery = journaled.resume(begun);

        delivery.suppress(ACCOUNT, List.of());
        delivery.suppress(ACCOUNT, List.of("ada@example.com"));

        assertThat(calls).containsExactly("add [ada@example.com]");
    }

    @Test
    void sinkWithoutAJournalHearsWhenAnImportBeginsAndEnds() {
        StoringSink sink = new StoringSink();
        Delivery delivery = new SinkAccess(sink, list()).begin(begun).orElseThrow();
        assertThat(sink.started).containsExactly(begun.record());

        delivery.deliver(batch(), ImportCounts.NONE);
        delivery.finished(begun.record());

        assertThat(sink.contacts).containsOnlyKeys("ada@example.com");
        assertThat(sink.finished).containsExactly(begun.record());
    }

    @Test
    void sinkWithAJournalBeginsTheImportItself() {
        journaled.begin(begun).orElseThrow().deliver(batch(), ImportCounts.NONE);

        assertThat(calls).containsExactly("begin", "recall 1");
    }

    @Test
    void exceptionOfASinkKeepsItsPlaceAndLosesItsMessage() {
        SinkAccess broken = new SinkAccess(
                new StoringSink() {
                    @Override
                    public int maxBatch() {
                        throw new IllegalStateException("ada@example.com");
                    }
                },
                list());

        assertThatThrownBy(() -> broken.batchSize(500)).isInstanceOfSatisfying(SinkException.class, e -> {
            assertThat(e.parameters()).containsEntry("reason", "IllegalStateException");
            assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("maxBatch");
            assertThat(e).hasNoCause().hasMessageNotContaining("ada");
        });
    }

    @Test
    void laneHasAJournalOfItsOwn() {
        Delivery lane = journaled.lane(ACCOUNT, IMPORT, 3, ImportState.RUNNING);

        lane.deliver(batch(), ImportCounts.NONE);

        assertThat(calls).containsExactly("lane 3", "recall 1");
    }

    @Test
    void severalProcessesNeedASinkWithLanes() {
        assertThat(journaled.hasLanes()).isTrue();
        assertThat(new SinkAccess(new OneImport(begun, calls, false), list()).hasLanes())
                .isFalse();
        assertThat(plain.hasLanes()).isFalse();
    }

    @Test
    void importIsFoundByItsIdAndByItsKey() {
        assertThat(journaled.find(ACCOUNT, IMPORT)).contains(begun);
        assertThat(journaled.find(ACCOUNT, "import-2")).isEmpty();
        assertThat(journaled.findByKey(ACCOUNT, KEY)).contains(begun);
        assertThat(journaled.findByKey(ACCOUNT, "upload-2")).isEmpty();
        assertThat(journaled.findByKey(ACCOUNT, null)).isEmpty();
    }

    @Test
    void sinkWithoutAJournalCannotBeContinued() {
        assertThat(journaled.isResumable()).isTrue();
        assertThat(plain.isResumable()).isFalse();
        assertResumeFails(ErrorCode.IMPORT_NOT_RESUMABLE, () -> plain.resume(begun));
        assertResumeFails(ErrorCode.IMPORT_NOT_RESUMABLE, () -> plain.find(ACCOUNT, IMPORT));
    }

    @Test
    void batchesAreAsLargeAsAskedForUpToWhatTheSinkTakes() {
        SinkAccess one = new SinkAccess(maxBatch(1), list());
        SinkAccess none = new SinkAccess(maxBatch(0), list());

        assertThat(one.batchSize(500)).isEqualTo(1);
        assertThat(new SinkAccess(maxBatch(1000), list()).batchSize(500)).isEqualTo(500);
        assertThatThrownBy(() -> none.batchSize(500))
                .isInstanceOfSatisfying(
                        SinkException.class, e -> assertThat(e.parameters()).containsEntry("reason", "MAX_BATCH"));
    }

    private static void assertResumeFails(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ResumeException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static StoringSink maxBatch(int most) {
        return new StoringSink() {
            @Override
            public int maxBatch() {
                return most;
            }
        };
    }

    private static StartedImport started(ImportState state) {
        ImportRecord record = new ImportRecord(
                IMPORT,
                ACCOUNT,
                state,
                Instant.EPOCH,
                null,
                "0".repeat(64),
                Consent.confirmedBy("tester"),
                ImportCounts.NONE);
        return new StartedImport(record, ImportTerms.of(Map.of()), KEY);
    }

    private static ContactBatch batch() {
        Contact ada =
                Contact.builder().set(ContactField.EMAIL, "ada@example.com").build();
        List<BatchRow> rows = List.of(new BatchRow(new RowPosition(1, 2, 2), ada));
        return new ContactBatch(IMPORT, ACCOUNT, rows, ExistingContactStrategy.UPDATE, Set.of());
    }

    /** Notes who is added. */
    private SuppressionList list() {
        return new SuppressionList() {
            @Override
            public Set<String> suppressed(String account, List<String> contactKeys) {
                return Set.of();
            }

            @Override
            public boolean takesPeople() {
                return true;
            }

            @Override
            public void add(String account, List<String> contactKeys) {
                calls.add("add " + contactKeys);
            }
        };
    }

    /** A sink with one import, whose first batch is written. */
    private record OneImport(StartedImport begun, List<String> calls, boolean hasLanes)
            implements ResumableSink, ImportJournal {

        @Override
        public Optional<StartedImport> find(String account, String importId) {
            return Optional.of(begun).filter(start -> start.record().importId().equals(importId));
        }

        @Override
        public Optional<StartedImport> findByKey(String account, String idempotencyKey) {
            return Optional.of(begun).filter(start -> Objects.equals(start.idempotencyKey(), idempotencyKey));
        }

        @Override
        public Optional<ImportJournal> begin(StartedImport start) {
            calls.add("begin");
            return Optional.of(this);
        }

        @Override
        public ImportJournal resume(String account, String importId) {
            return this;
        }

        @Override
        public ImportJournal lane(String account, String importId, int lane) {
            calls.add("lane " + lane);
            return this;
        }

        @Override
        public long written() {
            return 1;
        }

        @Override
        public BatchOutcome recall(long number, ContactBatch batch) {
            calls.add("recall " + number);
            return BatchOutcome.all(batch, RowOutcome.CREATED);
        }

        @Override
        public BatchOutcome write(long number, ContactBatch batch, ImportCounts before) {
            calls.add("write " + number);
            return BatchOutcome.all(batch, RowOutcome.CREATED);
        }

        @Override
        public void finished(ImportRecord record) {
            calls.add("finished");
        }
    }
}
