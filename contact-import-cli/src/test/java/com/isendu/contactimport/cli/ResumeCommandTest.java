package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeCommandTest {

    private static final Pattern ID = Pattern.compile("\"importId\":\"([^\"]+)\"");

    @TempDir
    private Path directory;

    private Path file;
    private Path errors;
    private String url;

    @BeforeEach
    void writeList() throws IOException {
        file = Files.writeString(
                directory.resolve("list.csv"),
                "E-mail;Nome\nanna@shop.example;Anna\nnot an address;Bruno\ncarla@shop.example;Carla\n");
        errors = directory.resolve("list-errors.csv");
        url = "jdbc:h2:file:" + directory.resolve("store");
    }

    @Test
    void continuesWithOptionsOfStart() throws IOException, SQLException {
        Cli first = Cli.run(
                "import",
                file,
                "--to",
                url,
                "--consent",
                "Anna",
                "--json",
                "--map",
                "email=E-mail",
                "--account",
                "shop");
        String written = Files.readString(errors);
        Files.delete(errors);
        forgetBatches();

        Cli cli = Cli.run("resume", idIn(first), file, "--to", url, "--account", "shop", "--json");

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(idIn(cli)).isEqualTo(idIn(first));
        assertThat(cli.out()).contains("\"records\":3,\"blank\":0,").contains("\"errors\":{\"EMAIL_INVALID\":1}");
        assertThat(errors).hasContent(written);
        assertThat(Cli.run("history", "--to", url, "--account", "shop", "--json")
                        .out())
                .containsOnlyOnce("\"importId\"")
                .contains("\"state\":\"COMPLETED\"");
    }

    @Test
    void completedImportTellsItsResultAgain() {
        Cli first = Cli.run("import", file, "--to", url, "--consent", "Anna", "--json");

        Cli cli = Cli.run("resume", idIn(first), file, "--to", url, "--json");

        assertThat(cli.out().replaceFirst("\"millis\":\\d+", ""))
                .isEqualTo(first.out().replaceFirst("\"millis\":\\d+", ""));
    }

    @Test
    void refusesAnotherFileAndUnknownImport() throws IOException {
        Cli first = Cli.run("import", file, "--to", url, "--consent", "Anna", "--json");
        Files.writeString(file, "E-mail;Nome\nanna@shop.example;Anna\n");

        assertThat(Cli.run("resume", idIn(first), file, "--to", url).err()).contains("FILE_CHANGED");
        assertThat(Cli.run("resume", "no-such-import", file, "--to", url).err()).contains("IMPORT_UNKNOWN");
        assertThat(Cli.run("resume", idIn(first), file, "--to", url, "--account", "other")
                        .err())
                .contains("IMPORT_UNKNOWN");
    }

    /** As if the process had died before its first batch. */
    private void forgetBatches() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM contact_import_contact");
            statement.execute("DELETE FROM contact_import_batch");
            statement.execute("UPDATE contact_import_run SET state = 'RUNNING', batches = 0");
        }
    }

    private static String idIn(Cli cli) {
        Matcher id = ID.matcher(cli.out());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
