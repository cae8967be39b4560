package com.isendu.contactimport.benchmarks.contenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.benchmarks.ContactFile;
import com.isendu.contactimport.benchmarks.ContactShape;
import com.isendu.contactimport.benchmarks.Tally;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

class ContendersTest {

    private static final int ROWS = 2_000;
    private static final String ACCOUNT = "race";
    private static final String COLUMNS = "first_name, last_name, phone, company, city, country, birthday, notes";

    private static EmbeddedPostgres server;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path file;
    private static Tally tally;

    @BeforeAll
    static void storeWithTheImport() throws Exception {
        file = shared.resolve("contacts.csv");
        // Shares of everything that are large enough to be seen in few rows.
        tally = ContactFile.write(file, new ContactShape(ROWS, 20, 7));
        server = EmbeddedPostgres.start();
        empty("ours");
        Task task = new Task(ACCOUNT, file, shared.resolve("rejected.csv"), "", Stopwatch.started());
        assertThat(Contenders.CONTACT_IMPORT.runOnce(url("ours"), task)).isEqualTo(tally);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"JACKSON", "OPENCSV", "SPRING_BATCH"})
    void peerStoresWhatTheImportStores(Contenders peer) throws Exception {
        empty("peers");

        assertThat(peer.runOnce(url("peers"), task(""))).isEqualTo(tally);

        List<String> stored = rows("ours.contact_import_contact", "contact_key");
        assertThat(stored).hasSize(Math.toIntExact(tally.stored()));
        assertThat(rows("peers.peer_contact", "email")).isEqualTo(stored);
    }

    @Test
    void databaseTellsTheDuplicatesThatAreLeftToIt() throws Exception {
        empty("passed_on");

        assertThat(Contenders.DUPLICATES_LEFT.runOnce(url("passed_on"), task("")))
                .isEqualTo(tally);

        assertThat(rows("passed_on.contact_import_contact", "contact_key"))
                .isEqualTo(rows("ours.contact_import_contact", "contact_key"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_IMPORT", "JACKSON", "OPENCSV", "SPRING_BATCH", "COPY_PIPELINE"})
    void importsAgainAndForAnotherAccount(Contenders contender) throws Exception {
        empty("again");
        try (Importer importer = contender.open(url("again"))) {
            Task again = task("");
            importer.run(task(""));
            assertThat(importer.run(again)).isEqualTo(tally);
            assertThat(importer.run(task("other", ""))).isEqualTo(tally);

            int header = contender == Contenders.CONTACT_IMPORT || contender == Contenders.COPY_PIPELINE ? 1 : 0;
            assertThat(rejected(again)).isEqualTo(header + tally.faulty());
        }

        assertThat(rows("again." + contender.table(), "account_id")).hasSize(Math.toIntExact(2 * tally.stored()));
    }

    @Test
    void copyBoundStoresTheRowsOfTheImport() throws Exception {
        Path clean = folder.resolve("clean.copy");
        Files.write(clean, copied("ours"));
        empty("bound");

        Tally bound = Contenders.COPY.runOnce(url("bound"), task(clean.toString()));

        assertThat(bound).isEqualTo(new Tally(tally.stored(), 0, 0));
        assertThat(rows("bound.contact_import_contact", "contact_key"))
                .isEqualTo(rows("ours.contact_import_contact", "contact_key"));
    }

    @Test
    void mergeBoundStoresTheRowsOfTheImport() throws Exception {
        String ours = "jdbc:h2:file:" + folder.resolve("ours");
        Contenders.CONTACT_IMPORT.runOnce(ours, task(""));

        Tally bound = Contenders.MERGE.runOnce("jdbc:h2:file:" + folder.resolve("bound"), task(ours));

        assertThat(bound).isEqualTo(new Tally(tally.stored(), 0, 0));
    }

    @Test
    void coreDoesTheSameWithoutASink() throws Exception {
        assertThat(Contenders.CORE.runOnce("", task(""))).isEqualTo(tally);
    }

    @Test
    void pipelineStoresEmailAndPhoneAsTheImportDoes() throws Exception {
        empty("pipeline");

        assertThat(Contenders.COPY_PIPELINE.runOnce(url("pipeline"), task(""))).isEqualTo(tally);
        assertThat(rows("pipeline.contact_import_contact", "contact_key"))
                .isEqualTo(rows("ours.contact_import_contact", "contact_key"));
    }

    @Test
    void pipelineWritesNothingWhereNothingHasChanged() throws Exception {
        empty("unchanged");
        List<String> before;
        try (Importer pipeline = Contenders.COPY_PIPELINE.open(url("unchanged"))) {
            pipeline.run(task(""));
            before = rows("unchanged.contact_import_contact", "contact_key, updated_at");
            pipeline.run(task(""));
        }

        assertThat(rows("unchanged.contact_import_contact", "contact_key, updated_at"))
                .isEqualTo(before);
    }

    private static long rejected(Task task) throws IOException {
        try (CsvReader<CsvRecord> rejected = CsvReader.builder().ofCsvRecord(task.rejected())) {
            return rejected.stream().count();
        }
    }

    private Task task(String clean) throws IOException {
        return task(ACCOUNT, clean);
    }

    private Task task(String account, String clean) throws IOException {
        Path rejected = Files.createTempDirectory(folder, "task").resolve("rejected.csv");
        return new Task(account, file, rejected, clean, Stopwatch.started());
    }

    private static String url(String schema) {
        return "jdbc:postgresql://localhost:" + server.getPort()
                + "/postgres?user=postgres&reWriteBatchedInserts=true&currentSchema=" + schema;
    }

    private static void empty(String schema) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema);
        }
    }

    private static List<String> rows(String table, String key) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT CAST(ROW(" + key + ", " + COLUMNS + ") AS TEXT) FROM " + table + " ORDER BY 1")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static byte[] copied(String schema) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String rows =
                    "SELECT " + CopyColumns.of(connection, schema) + " FROM " + schema + ".contact_import_contact";
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + rows + ") TO STDOUT", out);
            return out.toByteArray();
        }
    }
}
