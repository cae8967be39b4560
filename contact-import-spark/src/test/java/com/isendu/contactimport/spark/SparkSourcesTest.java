package com.isendu.contactimport.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.SinkException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.source.ContactSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import on Spark reads and writes, and how it ends where something is missing. */
@Tag("engine")
class SparkSourcesTest {

    private static final int ROWS = 800;
    private static final Consent CONSENT = Consent.confirmedBy("anna@shop.example");
    private static final ImportOptions OPTIONS = ImportOptions.builder("shop")
            .defaultCountry("IT")
            .batchSize(50)
            .consent(CONSENT)
            .build();

    @TempDir
    Path folder;

    @Test
    void readsTheFilesOfAFolderAsOneSource() throws IOException, SQLException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path first = new People(1, ROWS).writeTo(files.resolve("part-1.csv"));
        new People(2, ROWS).writeTo(files.resolve("part-2.csv"));
        Files.writeString(files.resolve("part-3.csv"), People.HEADER + "last@example.com;Ada;;;;");
        Files.writeString(files.resolve("_SUCCESS"), "left out");
        Files.writeString(first, "unended@example.com;Ada;;;;", StandardOpenOption.APPEND);
        byte[] joined = joined(files);
        Store store = Store.in(folder);

        ImportReport report = onSpark(files, store).splits(7).run(Session.spark());

        SingleMachine.of(ContactSource.of(() -> new ByteArrayInputStream(joined)), OPTIONS, folder)
                .assertEqual(report, store, errors());
    }

    private static byte[] joined(Path files) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (String name : List.of("part-1.csv", "part-2.csv", "part-3.csv")) {
            joined.write(Files.readAllBytes(files.resolve(name)));
            if (name.equals("part-1.csv")) {
                joined.write('\n'); // its last line is not ended
            }
        }
        return joined.toByteArray();
    }

    @Test
    void refusesAFolderWhoseFilesHaveDifferentHeaders() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("a.csv"), "email;first name\na@example.com;Ada\n");
        Files.writeString(files.resolve("b.csv"), "first name;email\nLeo;b@example.com\n");
        SparkContactImport started = onSpark(files, Store.in(folder));

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> started.run(Session.spark()))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.FILE_HEADERS_DIFFER);
                    assertThat(refused.parameters()).containsEntry("file", "2");
                });
    }

    @Test
    void readsACompressedFileAsOnePart() throws IOException, SQLException {
        Path plain = new People(3, ROWS).writeTo(folder.resolve("people.csv"));
        Path packed = folder.resolve("people.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        Store store = Store.in(folder);

        ImportReport report = onSpark(packed, store).splits(5).run(Session.spark());

        SingleMachine.of(ContactSource.of(plain), OPTIONS, folder).assertEqual(report, store, errors());
        assertThat(rowsOf(packed, 5).rdd().getNumPartitions()).isEqualTo(1);
    }

    @Test
    void readsAFileInUtf16AsOnePart() throws IOException, SQLException {
        Path plain = new People(3, ROWS).writeTo(folder.resolve("people.csv"));
        Path wide =
                Files.write(folder.resolve("wide.csv"), Files.readString(plain).getBytes(StandardCharsets.UTF_16));
        Store store = Store.in(folder);

        ImportReport report = onSpark(wide, store).splits(5).run(Session.spark());

        SingleMachine.of(ContactSource.of(wide), OPTIONS, folder).assertEqual(report, store, errors());
    }

    @Test
    void offersTheUnderstoodRowsAsADataset() throws IOException {
        Path file = new People(4, ROWS).writeTo(folder.resolve("people.csv"));

        List<Row> rows = rowsOf(file, 4).collectAsList();

        assertThat(rows)
                .extracting(row -> row.getLong(row.fieldIndex("record")))
                .isSorted();
        assertThat(rows)
                .filteredOn(row -> row.getBoolean(row.fieldIndex("ready")))
                .first()
                .satisfies(row -> assertThat(row.getJavaMap(row.fieldIndex("contact")))
                        .hasEntrySatisfying(
                                "email", email -> assertThat(email).isEqualTo(row.getString(row.fieldIndex("key")))));
        assertThat(rows)
                .filteredOn(row -> !row.getBoolean(row.fieldIndex("ready")))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.getList(row.fieldIndex("errors"))).isNotEmpty());
    }

    private static Dataset<Row> rowsOf(Path file, int splits) {
        return SparkContactImport.of(SparkContactImport.plan(Session.spark(), file.toString(), OPTIONS))
                .from(file.toString())
                .splits(splits)
                .rows(Session.spark());
    }

    @Test
    void writesTheErrorCsvInPartsThatJoinToTheWhole() throws IOException {
        Path file = new People(5, ROWS).writeTo(folder.resolve("people.csv"));
        Path parts = folder.resolve("parts");

        onSpark(file, Store.in(folder))
                .splits(4)
                .errorCsvParts(parts.toString())
                .run(Session.spark());

        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(parts)) {
            for (Path part : files.filter(name -> name.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                joined.write(Files.readAllBytes(part));
            }
        }
        assertThat(joined.toByteArray()).isEqualTo(Files.readAllBytes(errors()));
    }

    @Test
    void refusesAnErrorCsvInPlaceOfTheSource() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path file = new People(7, ROWS).writeTo(files.resolve("people.csv"));
        Store store = Store.in(folder);

        List<SparkContactImport> replacing = List.of(
                onSpark(file, store).errorCsv(file.toString()),
                onSpark(file, store).errorCsvParts(files.toString()),
                onSpark(files, store).errorCsvParts(files.toUri().toString()),
                onSpark(files, store).errorCsvParts(folder.toString()));

        assertThat(replacing)
                .allSatisfy(started -> assertThatExceptionOfType(ErrorCsvException.class)
                        .isThrownBy(() -> started.run(Session.spark()))
                        .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ERROR_CSV_IS_SOURCE)));
        assertThat(file).exists();
        assertThat(store.history().imports("shop")).isEmpty();
    }

    @Test
    void leavesNoErrorCsvWithoutARowInError() throws IOException {
        Path file = Files.writeString(folder.resolve("sound.csv"), "email\na@example.com\nb@example.com\n");

        ImportReport report = onSpark(file, Store.in(folder)).run(Session.spark());

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.errorCsv()).isNull();
        assertThat(errors()).doesNotExist();
        assertThat(folder.resolve("errors.csv.parts")).doesNotExist();
    }

    @Test
    void continuesAnImportOfTheSameKeyWhereItWasStopped() throws IOException, SQLException {
        Path file = new People(6, ROWS).writeTo(folder.resolve("people.csv"));
        Store store = Store.in(folder);

        assertThatExceptionOfType(ImportSuspendedException.class)
                .isThrownBy(() -> onSpark(file, store)
                        .into(() -> FailingSink.ofOneLane(store.sink()))
                        .idempotencyKey("night run")
                        .run(Session.spark()))
                .satisfies(stopped -> assertThat(stopped.code()).isEqualTo(ErrorCode.SINK_UNAVAILABLE));
        assertThat(store.history().imports("shop"))
                .extracting(ImportRecord::state)
                .containsExactly(ImportState.SUSPENDED);
        ImportReport report =
                onSpark(file, store).splits(3).idempotencyKey("night run").run(Session.spark());

        SingleMachine.of(ContactSource.of(file), OPTIONS, folder).assertEqual(report, store, errors());
        assertThat(store.history().imports("shop"))
                .extracting(ImportRecord::state)
                .containsExactly(ImportState.COMPLETED);
        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> onSpark(file, store)
                        .lanes(2)
                        .idempotencyKey("night run")
                        .run(Session.spark()))
                .satisfies(refused -> assertThat(refused.parameters()).containsEntry("options", "lanes"));
    }

    @Test
    void refusesAPlanOfAnotherVersion() throws IOException {
        Path file = Files.writeString(folder.resolve("sound.csv"), "email\na@example.com\n");
        String text = SparkContactImport.plan(Session.spark(), file.toString(), OPTIONS)
                .text()
                .replaceFirst("contact-import-plan 1", "contact-import-plan 9");

        assertThatIllegalArgumentException().isThrownBy(() -> ImportPlan.parse(text));
    }

    @Test
    void refusesAMissingPath() {
        String nowhere = folder.resolve("nowhere.csv").toString();

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> SparkContactImport.plan(Session.spark(), nowhere, OPTIONS))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
    }

    @Test
    void refusesASourceThatIsNotTheOneOfThePlan() throws IOException {
        Path file = Files.writeString(folder.resolve("sound.csv"), "email\na@example.com\nb@example.com\n");
        Store store = Store.in(folder);
        SparkContactImport started = onSpark(file, store);
        Files.writeString(file, "email\na@example.com\nc@example.com\n");

        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> started.run(Session.spark()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FILE_CHANGED));
        assertThat(store.history().imports("shop")).isEmpty();
    }

    @Test
    void refusesAStoreWithoutLanes() throws IOException {
        Path file = Files.writeString(folder.resolve("sound.csv"), "email\na@example.com\n");

        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> onSpark(file, Store.in(folder))
                        .into(SparkSourcesTest::withoutLanes)
                        .run(Session.spark()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SINK_WITHOUT_LANES));
    }

    private static ContactSink withoutLanes() {
        return batch -> BatchOutcome.all(batch, RowOutcome.CREATED);
    }

    @Test
    void refusesAnImportWithoutConsent() throws IOException {
        Path file = Files.writeString(folder.resolve("sound.csv"), "email\na@example.com\n");
        ImportPlan plan = SparkContactImport.plan(Session.spark(), file.toString(), OPTIONS);

        assertThatExceptionOfType(ConsentException.class)
                .isThrownBy(
                        () -> SparkContactImport.of(plan).from(file.toString()).run(Session.spark()));
    }

    private Path errors() {
        return folder.resolve("errors.csv");
    }

    private SparkContactImport onSpark(Path path, Store store) {
        return SparkContactImport.of(SparkContactImport.plan(Session.spark(), path.toString(), OPTIONS))
                .from(path.toString())
                .into(store::sink)
                .lanes(3)
                .consent(CONSENT)
                .errorCsv(errors().toString());
    }
}
