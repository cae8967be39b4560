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
        assertThat(Contenders.CONTACT_IMPORT.run(new Task(file, shared, url("ours"), "", new Stopwatch())))
                .isEqualTo(tally);
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"JACKSON", "OPENCSV", "SPRING_BATCH"})
    void peerStoresWhatTheImportStores(Contenders peer) throws Exception {
        assertThat(peer.run(into("peers"))).isEqualTo(tally);

        List<String> stored = rows("ours.contact_import_contact", "contact_key");
        assertThat(stored).hasSize(Math.toIntExact(tally.stored()));
        assertThat(rows("peers.peer_contact", "email")).isEqualTo(stored);
    }

    @Test
    void databaseTellsTheDuplicatesThatAreLeftToIt() throws Exception {
        assertThat(Contenders.DUPLICATES_LEFT.run(into("passed_on"))).isEqualTo(tally);

        assertThat(rows("passed_on.contact_import_contact", "contact_key"))
                .isEqualTo(rows("ours.contact_import_contact", "contact_key"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_IMPORT", "JACKSON", "OPENCSV", "SPRING_BATCH"})
    void storesTheSameFileAgain(Contenders contender) throws Exception {
        contender.run(into("again"));
        Task again = task(url("again"), "");

        assertThat(contender.run(again)).isEqualTo(tally);
        int header = contender == Contenders.CONTACT_IMPORT ? 1 : 0;
        try (CsvReader<CsvRecord> rejected = CsvReader.builder().ofCsvRecord(again.rejected())) {
            assertThat(rejected.stream().count()).isEqualTo(header + tally.faulty());
        }
    }

    @Test
    void copyBoundStoresTheRowsOfTheImport() throws Exception {
        Path clean = folder.resolve("clean.copy");
        Files.write(clean, copied("ours.contact_import_contact"));
        empty("bound");

        Tally bound = Contenders.COPY.run(task(url("bound"), clean.toString()));

        assertThat(bound).isEqualTo(new Tally(tally.stored(), 0, 0));
        assertThat(rows("bound.contact_import_contact", "contact_key"))
                .isEqualTo(rows("ours.contact_import_contact", "contact_key"));
    }

    @Test
    void mergeBoundStoresTheRowsOfTheImport() throws Exception {
        String ours = "jdbc:h2:file:" + folder.resolve("ours");
        Contenders.CONTACT_IMPORT.run(task(ours, ""));

        Tally bound = Contenders.MERGE.run(task("jdbc:h2:file:" + folder.resolve("bound"), ours));

        assertThat(bound).isEqualTo(new Tally(tally.stored(), 0, 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"CORE", "CORE_WARM"})
    void coreDoesTheSameWithoutASink(Contenders core) throws Exception {
        assertThat(core.run(task("", ""))).isEqualTo(tally);
    }

    private Task into(String schema) throws SQLException, IOException {
        empty(schema);
        return task(url(schema), "");
    }

    private Task task(String url, String clean) throws IOException {
        return new Task(file, Files.createTempDirectory(folder, "task"), url, clean, new Stopwatch());
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

    private static byte[] copied(String table) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", out);
            return out.toByteArray();
        }
    }
}
