package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.cli.terminal.FakeTerminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Workbooks and packed files as the commands take them: by what is in them. */
class WorkbookImportTest {

    private static final String LIST = "E-mail,Nome\nanna@shop.example,Anna\nno address,Bruno\n";

    @TempDir
    private Path directory;

    private Path workbook;
    private String url;

    @BeforeEach
    void writeWorkbook() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "Clienti",
                List.of(
                        List.of("E-mail", "Nome"),
                        List.of("anna@shop.example", "Anna"),
                        List.of("no address", "Bruno")));
        sheets.put("Old ones", List.of(List.of("E-mail", "Nome"), List.of("carla@shop.example", "Carla")));
        workbook = Workbooks.write(directory.resolve("people.dat"), sheets);
        url = "jdbc:h2:file:" + directory.resolve("store");
    }

    @Test
    void importsTheFirstSheetAndWarnsOfTheOther() {
        Cli cli = imported(workbook);

        assertThat(cli.exitCode()).as(cli.err()).isEqualTo(3);
        assertThat(cli.out()).contains("\"created\":1,", "\"EMAIL_INVALID\":1", "\"SHEETS_LEFT_OUT\":1");
        assertThat(directory.resolve("people.dat-errors.csv")).content().contains("no address,Bruno,3,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Old ones", "old ONES", "2"})
    void importsTheSheetThatIsChosen(String sheet) {
        Cli cli = imported(workbook, "--sheet", sheet);

        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(Cli.run("contacts", "--to", url).out())
                .contains("carla@shop.example")
                .doesNotContain("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "3"})
    void listsTheSheetsWhereTheChosenOneIsMissing(String sheet) {
        Cli words = Cli.run("import", workbook, "--to", url, "--consent", "Anna", "--sheet", sheet);
        Cli json = imported(workbook, "--sheet", sheet);

        assertThat(words.exitCode()).isEqualTo(1);
        assertThat(words.err()).contains("SHEET_NOT_FOUND: ", "Sheets of the workbook:\n  Clienti\n  Old ones\n");
        assertThat(json.out())
                .startsWith("{\"stopped\":\"SHEET_NOT_FOUND\",")
                .contains("\"names\":[\"Clienti\",\"Old ones\"]");
        assertThat(directory).isDirectoryNotContaining("glob:**.mv.db");
    }

    @Test
    void refusesSheetZeroAsWrongUse() {
        assertThat(imported(workbook, "--sheet", "0").exitCode()).isEqualTo(2);
    }

    @Test
    void previewNamesFileAndSheet() {
        assertThat(Cli.run("preview", workbook, "--sheet", "2").out())
                .contains("Read as: people.dat \u203A Old ones\nHeader: yes")
                .doesNotContain("Delimiter");
        assertThat(Cli.run("preview", workbook, "--json").out())
                .startsWith("{\"file\":\"" + workbook + "\",\"source\":\"people.dat \u203A Clienti\",");
    }

    @Test
    void previewListsTheSheetsWhereTheChosenOneIsMissing() {
        assertThat(Cli.run("preview", workbook, "--sheet", "None").err())
                .contains("SHEET_NOT_FOUND: ", "\n  Clienti\n");
    }

    @Test
    void catPrintsTheSheet() {
        assertThat(Cli.run("cat", workbook, "--sheet", "2").out()).isEqualTo("E-mail,Nome\ncarla@shop.example,Carla\n");
    }

    @Test
    void checkSaysWhatTheImportWouldDo() {
        assertThat(Cli.run("check", workbook, "--to", url, "--json").out()).contains("\"created\":1,");
    }

    @Test
    void importsAPackedFile() throws IOException {
        Path packed = directory.resolve("list.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(LIST.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(imported(packed).out()).contains("\"created\":1,", "\"EMAIL_INVALID\":1");
    }

    @Test
    void listsTheFilesOfAnArchiveThatHoldsSeveral() throws IOException {
        Path archive = directory.resolve("lists.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("a.csv", "b.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(LIST.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(Cli.run("import", archive, "--to", url, "--consent", "Anna").err())
                .contains("ARCHIVE_HOLDS_SEVERAL: ", "Files in the archive:\n  a.csv\n  b.csv\n");
    }

    @Test
    void anImportGoesOnWithItsSheetAndWithNoOther() throws SQLException {
        String id = imported(workbook, "--sheet", "2").out().replaceFirst(".*\"importId\":\"([^\"]+)\".*\\n", "$1");
        forgetBatches();

        Cli other = Cli.run("resume", id, workbook, "--to", url);
        Cli same = Cli.run("resume", id, workbook, "--to", url, "--sheet", "2", "--json");

        assertThat(other.err()).startsWith("FILE_CHANGED: ");
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).contains("\"created\":1,");
    }

    @Test
    void theCallThatContinuesAnImportNamesItsSheet() {
        String[] arguments = {"import", "people.xlsx", "--sheet", "Old ones", "--errors", "errors.xlsx"};
        CommandLine commandLine = Main.commandLine(arguments, new FakeTerminal(new ArrayDeque<>()), new StopSignals());
        commandLine.parseArgs(arguments);

        assertThat(ResumeCall.of(commandLine.getSubcommands().get("import"), "id-1"))
                .endsWith(" resume id-1 people.xlsx --sheet 'Old ones' --errors errors.xlsx");
    }

    private Cli imported(Path file, Object... options) {
        List<Object> call = new ArrayList<>(List.of("import", file, "--to", url, "--consent", "Anna", "--json"));
        call.addAll(List.of(options));
        return Cli.run(call.toArray());
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
}
