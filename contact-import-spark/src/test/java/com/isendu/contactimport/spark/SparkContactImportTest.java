package com.isendu.contactimport.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import on Spark is the one that a single machine makes: contacts, counts and error CSV, byte for byte. */
@Tag("engine")
class SparkContactImportTest {

    private static final int ROWS = People.ROWS;
    private static final long SEED = Long.getLong("contactimport.seed", 7);
    private static final int FEW = 1_000;
    private static final Consent CONSENT = Consent.confirmedBy("anna@shop.example");
    private static final ImportOptions OPTIONS = ImportOptions.builder("shop")
            .defaultCountry("IT")
            .batchSize(Math.max(200, ROWS / 500))
            .consent(CONSENT)
            .build();

    /** Which tasks have failed once while rows were understood. */
    private static final Set<Integer> FAILED = ConcurrentHashMap.newKeySet();

    @TempDir
    static Path shared;

    private static Path people;
    private static SingleMachine single;

    @TempDir
    Path folder;

    @BeforeAll
    static void importOnASingleMachine() throws IOException {
        people = new People(SEED, ROWS).writeTo(shared.resolve("people.csv"));
        CpuTime cpu = CpuTime.start("single machine", ROWS);
        single = SingleMachine.of(ContactSource.of(people), OPTIONS, shared);
        cpu.print();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void equalsTheSingleMachineForAnyNumberOfSplits(int splits) throws SQLException {
        Store store = Store.in(folder);
        CpuTime cpu = CpuTime.start("Spark, " + splits + " splits", ROWS);

        ImportReport report = onSpark(people, store, OPTIONS).splits(splits).run(Session.spark());

        cpu.print();
        single.assertEqual(report, store, errors());
        assertThat(store.history().imports("shop")).singleElement().satisfies(record -> {
            assertThat(record.state()).isEqualTo(ImportState.COMPLETED);
            assertThat(record.counts()).isEqualTo(report.counts());
        });
    }

    @Test
    void equalsTheSingleMachineWhenEveryFirstAttemptOfATaskFails() throws SQLException {
        Store store = Store.in(folder);
        FAILED.clear();

        ImportReport report = onSpark(people, store, OPTIONS)
                .into(() -> FailingSink.ofFirstAttempts(store.sink()))
                .constraints(() -> ContactConstraints.on(SparkContactImportTest::failOnce))
                .splits(3)
                .run(Session.spark());

        assertThat(FAILED).containsExactlyInAnyOrder(0, 1, 2);
        single.assertEqual(report, store, errors());
    }

    /** The constraints of the host fail in the first try of a task that understands. */
    private static Object failOnce(Object contact) {
        TaskContext task = TaskContext.get();
        if (task.attemptNumber() == 0 && FAILED.add(task.partitionId())) {
            throw new IllegalStateException("the first attempt");
        }
        return contact;
    }

    @ParameterizedTest
    @EnumSource
    void findsDuplicatesByKeyAndPositionWithEveryStrategy(DuplicateStrategy strategy) throws IOException, SQLException {
        Path file = new People(SEED, FEW).writeTo(folder.resolve("few.csv"));
        ImportOptions options = OPTIONS.toBuilder().duplicates(strategy).build();
        Store store = Store.in(folder);

        ImportReport report = onSpark(file, store, options).splits(2).lanes(3).run(Session.spark());

        SingleMachine.of(ContactSource.of(file), options, folder).assertEqual(report, store, errors());
    }

    @Test
    void skipsWhoHasOptedOutInAnyRow() throws IOException, SQLException {
        StringBuilder text = new StringBuilder("email;first name;unsubscribed\n");
        for (int row = 0; row < 400; row++) {
            text.append("p").append(row % 300).append("@example.com;Ada;").append(row > 350 ? "yes\n" : "no\n");
        }
        Path file = Files.writeString(folder.resolve("opted-out.csv"), text);
        Store store = Store.in(folder);

        ImportReport report = onSpark(file, store, OPTIONS).splits(4).run(Session.spark());

        SingleMachine.of(ContactSource.of(file), OPTIONS, folder).assertEqual(report, store, errors());
        assertThat(report.counts().created()).isLessThan(300);
    }

    @Test
    void isUndoneAsOneImport() throws SQLException {
        Store store = Store.in(folder);
        ImportReport report = onSpark(people, store, OPTIONS).run(Session.spark());
        assertThat(store.count()).isPositive();

        store.history().undo("shop", report.importId());

        assertThat(store.count()).isZero();
        assertThat(store.history().imports("shop"))
                .singleElement()
                .satisfies(record -> assertThat(record.state()).isEqualTo(ImportState.UNDONE));
    }

    private Path errors() {
        return folder.resolve("errors.csv");
    }

    private SparkContactImport onSpark(Path file, Store store, ImportOptions options) {
        ImportPlan plan = SparkContactImport.plan(Session.spark(), file.toString(), options);
        return SparkContactImport.of(ImportPlan.parse(plan.text()))
                .from(file.toString())
                .into(store::sink)
                .lanes(5)
                .consent(CONSENT)
                .errorCsv(errors().toString());
    }
}
