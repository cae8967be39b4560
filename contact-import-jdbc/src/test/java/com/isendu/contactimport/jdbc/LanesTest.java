package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.jdbc.sample.People;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactBatch;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.sink.ImportJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several writers of one import, each with a lane of its own. */
class LanesTest {

    private static final String IMPORT = "import-1";
    private static final int LANES = 4;
    private static final int BATCHES = 5;
    private static final int ROWS = 20;

    @ParameterizedTest
    @EnumSource
    void writeOneImportAtOnce(TestDatabase database) throws Exception {
        DataSource dataSource = database.withSchema();
        JdbcContactSink sink = JdbcContactSink.of(dataSource);
        ImportJournal journal = begin(sink);
        ExecutorService threads = Executors.newFixedThreadPool(LANES);
        try {
            List<Callable<Void>> writers = IntStream.range(0, LANES)
                    .<Callable<Void>>mapToObj(lane -> () -> {
                        ImportJournal opened = sink.lane("shop", IMPORT, lane);
                        for (int number = 1; number <= BATCHES; number++) {
                            opened.write(number, batch(lane, number), ImportCounts.NONE);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        } finally {
            threads.shutdownNow();
        }
        journal.finished(record().ended(ImportState.COMPLETED, Instant.now(), created(LANES * BATCHES * ROWS)));

        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(LANES * BATCHES * ROWS);
        ImportHistory history = ImportHistory.of(dataSource);
        assertThat(history.imports("shop")).extracting(ImportRecord::state).containsExactly(ImportState.COMPLETED);
        assertThat(history.undo("shop", IMPORT).removed()).isEqualTo(LANES * BATCHES * ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void continueAtTheirLastBatchAndRecallTheOthers(TestDatabase database) {
        JdbcContactSink sink = JdbcContactSink.of(database.withSchema());
        begin(sink);
        BatchOutcome outcome = sink.lane("shop", IMPORT, 1).write(1, batch(1, 1), ImportCounts.NONE);

        ImportJournal again = sink.lane("shop", IMPORT, 1);

        assertThat(again.written()).isEqualTo(1);
        assertThat(again.recall(1, batch(1, 1))).isEqualTo(outcome);
        assertThat(sink.lane("shop", IMPORT, 2).written()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void twoJournalsOfOneLaneWriteABatchOnce(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcContactSink sink = JdbcContactSink.of(dataSource);
        begin(sink);
        ImportJournal first = sink.lane("shop", IMPORT, 0);
        ImportJournal second = sink.lane("shop", IMPORT, 0);

        BatchOutcome outcome = first.write(1, batch(0, 1), ImportCounts.NONE);

        assertThat(second.write(1, batch(0, 1), ImportCounts.NONE)).isEqualTo(outcome);
        assertThat(outcome.outcomes())
                .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(RowOutcome.CREATED));
        assertStops(ErrorCode.IMPORT_DIFFERS, () -> second.write(1, batch(3, 1, ROWS - 1), ImportCounts.NONE));
        assertStops(ErrorCode.CHECKPOINT_LOST, () -> second.write(3, batch(0, 3), ImportCounts.NONE));
    }

    @ParameterizedTest
    @EnumSource
    void writeNothingOnceTheImportIsContinuedOrUndone(TestDatabase database) {
        DataSource dataSource = database.withSchema();
        JdbcContactSink sink = JdbcContactSink.of(dataSource);
        begin(sink);
        ImportJournal lane = sink.lane("shop", IMPORT, 0);

        sink.resume("shop", IMPORT);
        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> lane.write(1, batch(0, 1), ImportCounts.NONE));

        ImportJournal later = sink.lane("shop", IMPORT, 0);
        ImportHistory.of(dataSource).undo("shop", IMPORT);
        assertStops(ErrorCode.IMPORT_TAKEN_OVER, () -> later.write(1, batch(0, 1), ImportCounts.NONE));
        assertStops(ErrorCode.IMPORT_UNDONE, () -> sink.lane("shop", IMPORT, 0));
        assertThat(Sql.count(dataSource, "contact_import_contact")).isZero();
    }

    private static void assertStops(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ImportException.class,
                        stopped -> assertThat(stopped.code()).isEqualTo(code));
    }

    private static ImportJournal begin(JdbcContactSink sink) {
        return sink.begin(new StartedImport(record(), ImportTerms.of(Map.of()), null))
                .orElseThrow();
    }

    private static ImportRecord record() {
        return new ImportRecord(
                IMPORT,
                "shop",
                ImportState.RUNNING,
                Instant.now(),
                null,
                "0".repeat(64),
                Consent.confirmedBy("anna@shop.example"),
                ImportCounts.NONE);
    }

    private static ImportCounts created(long count) {
        return new ImportCounts(count, 0, count, 0, 0, 0, 0);
    }

    private static ContactBatch batch(int lane, int number) {
        return batch(lane, number, ROWS);
    }

    private static ContactBatch batch(int lane, int number, int rows) {
        int first = (lane * BATCHES + number - 1) * ROWS;
        List<Contact> contacts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            contacts.add(People.person(first + row, "Rossi"));
        }
        return People.batch(IMPORT, contacts, ExistingContactStrategy.UPDATE);
    }
}
