package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.xlsx.ErrorWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows in error as a workbook, {@code --errors NAME.xlsx}. */
class ErrorFileTest {

    private static final String LIST = "E-mail,Nome,Note\nanna@shop.example,Anna,\nno address,Bruno,%s\n";

    @TempDir
    private Path directory;

    private Path list;
    private String url;

    @BeforeEach
    void writeList() throws IOException {
        list = Files.writeString(directory.resolve("list.csv"), String.format(LIST, "hello"));
        url = "jdbc:h2:mem:errors;DB_CLOSE_DELAY=-1";
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors.xlsx", "ERRORS.XLSX"})
    void nameWithTheSuffixOfAWorkbookMakesOne(String name) throws IOException {
        Path errors = directory.resolve(name);

        Cli cli = imported(list, errors);

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(cli.out()).contains("\"errorCsv\":\"" + errors + "\"");
        assertThat(files()).containsExactlyInAnyOrder("list.csv", name);
        assertThat(Cli.run("cat", errors).out()).contains("no address,Bruno,hello,3,EMAIL_INVALID@A,");
    }

    @Test
    void workbookOfErrorsIsImportedAsTheirCsv() throws IOException {
        Path csv = directory.resolve("errors.csv");
        Path workbook = directory.resolve("errors.xlsx");
        imported(list, csv);
        imported(list, workbook);

        Cli ofCsv = imported(csv, directory.resolve("of-csv.csv"));
        Cli ofWorkbook = imported(workbook, directory.resolve("of-workbook.csv"));

        assertThat(ofWorkbook.exitCode()).isEqualTo(ofCsv.exitCode()).isEqualTo(4);
        assertThat(Files.readString(directory.resolve("of-workbook.csv")))
                .isEqualTo(Files.readString(directory.resolve("of-csv.csv")))
                .startsWith("\uFEFFE-mail,Nome,Note,_import_row,")
                .contains("EMAIL_INVALID@A");
    }

    @Test
    void correctedWorkbookIsImported() throws IOException {
        Path errors = directory.resolve("errors.xlsx");
        imported(list, errors);
        Path csv = directory.resolve("corrected.csv");
        Cli.run("cat", errors, "--output-dir", directory.resolve("copy"));
        Files.writeString(
                csv,
                Files.readString(directory.resolve("copy").resolve("errors.xlsx"))
                        .replace("no address", "bruno@shop.example"));
        ErrorWorkbook.write(csv, errors);

        assertThat(imported(errors, directory.resolve("none.xlsx")).exitCode()).isZero();
        assertThat(directory.resolve("none.xlsx")).doesNotExist();
    }

    @Test
    void checkMakesTheWorkbookToo() throws IOException {
        Path errors = directory.resolve("errors.xlsx");

        assertThat(Cli.run("check", list, "--to", url, "--errors", errors).out())
                .contains("in error are in " + errors);
        assertThat(files()).containsExactlyInAnyOrder("list.csv", "errors.xlsx");
    }

    @Test
    void rowsThatDoNotFitStayInACsvBesideIt() throws IOException {
        Files.writeString(list, String.format(LIST, "x".repeat(40_000)));
        Path other = Files.writeString(directory.resolve("errors.csv"), "somebody's");

        Cli cli = imported(list, directory.resolve("errors.xlsx"));

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(cli.out())
                .contains("\"ERRORS_EXCEED_SHEET\":1")
                .contains("\"errorCsv\":\"" + directory.resolve("errors-2.csv") + "\"");
        assertThat(other).hasContent("somebody's");
        assertThat(Files.readString(directory.resolve("errors-2.csv"))).contains("no address,Bruno,xxx");
        assertThat(files()).containsExactlyInAnyOrder("list.csv", "errors.csv", "errors-2.csv");
    }

    @Test
    void personIsToldWhereTheRowsAreThatDoNotFit() throws IOException {
        Files.writeString(list, String.format(LIST, "x".repeat(40_000)));

        Cli cli = Cli.run("import", list, "--to", url, "--consent", "Anna", "--errors", directory.resolve("e.xlsx"));

        assertThat(cli.out()).contains("ERRORS_EXCEED_SHEET: ", "in error are in " + directory.resolve("e.csv"));
    }

    @Test
    void workbookDoesNotReplaceTheSource() throws IOException {
        Path source = directory.resolve("people.xlsx");
        imported(list, source);
        byte[] before = Files.readAllBytes(source);

        for (Path errors : List.of(source, directory.resolve(".").resolve("people.xlsx"))) {
            assertThat(imported(source, errors).out()).startsWith("{\"stopped\":\"ERROR_CSV_IS_SOURCE\",");
        }
        assertThat(source).hasBinaryContent(before);
    }

    @Test
    void errorCsvDoesNotReplaceAPackedSource() throws IOException {
        Path packed = directory.resolve("people.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(list, out);
        }

        assertThat(imported(packed, packed).out()).startsWith("{\"stopped\":\"ERROR_CSV_IS_SOURCE\",");
    }

    @Test
    void refusesADirectoryBeforeAnythingIsWritten() throws IOException {
        Path errors = Files.createDirectory(directory.resolve("errors.xlsx"));

        assertThat(imported(list, errors).out()).startsWith("{\"stopped\":\"ERROR_CSV_UNWRITABLE\",");
        assertThat(files()).containsExactlyInAnyOrder("list.csv", "errors.xlsx");
    }

    @Test
    void anImportThatStopsLeavesNeitherWorkbookNorCsv() throws IOException {
        Path errors = directory.resolve("errors.xlsx");
        ErrorFile file = ErrorFile.of(errors, list);
        Files.writeString(file.csv(), "what a process that was killed has left");

        assertThat(Cli.run(
                                "import",
                                directory.resolve("none.csv"),
                                "--to",
                                url,
                                "--consent",
                                "Anna",
                                "--errors",
                                errors)
                        .exitCode())
                .isEqualTo(1);
        file.close();

        assertThat(files()).containsExactly("list.csv");
    }

    private Cli imported(Path file, Path errors) {
        return Cli.run("import", file, "--to", url, "--consent", "Anna", "--errors", errors, "--json");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
