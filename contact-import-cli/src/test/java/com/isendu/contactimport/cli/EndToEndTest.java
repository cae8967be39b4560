package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on real files and a real database, as a script or a person calls them. */
class EndToEndTest {

    private static final String LIST = """
            E-mail;Nome;Cognome;Telefono
            anna@shop.example;Anna;Rossi;+393331234567
            not an address;Bruno;Verdi;+393331234568
            carla@shop.example;Carla;Neri;
            """;

    @TempDir
    private Path directory;

    private Path file;
    private Path errors;
    private String url;

    @BeforeEach
    void writeList() throws IOException {
        file = Files.writeString(directory.resolve("list.csv"), LIST);
        errors = directory.resolve("list-errors.csv");
        url = "jdbc:h2:file:" + directory.resolve("store");
    }

    @Test
    void importsWhatCanBeImported() {
        Cli cli = Cli.run("import", file, "--to", url, "--consent", "Anna", "--json");

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(cli.out())
                .startsWith("{\"outcome\":\"PARTIALLY_IMPORTED\",\"importId\":\"")
                .contains("\"counts\":{\"records\":3,\"blank\":0,\"created\":2,\"updated\":0,\"unchanged\":0,"
                        + "\"skipped\":0,\"rejected\":1},\"errors\":{\"EMAIL_INVALID\":1},");
        assertThat(errors).exists();
        assertThat(Cli.run("contacts", "--to", url).out().lines()).hasSize(3);
    }

    @Test
    void exportOfOrdersGivesCompleteBuyersAndThePreviewSaysSo() throws IOException {
        Files.writeString(file, """
                Order;E-mail;Nome;Item
                1;anna@shop.example;;mug
                1;anna@shop.example;Anna;jug
                2;anna@shop.example;Anita;mug
                """);

        assertThat(Cli.run("preview", file).out())
                .contains("ORDER_ITEMS_MERGED: The file lists orders: column A says what was ordered");
        assertThat(Cli.run("import", file, "--to", url, "--consent", "Anna", "--on-duplicate", "merge", "--json")
                        .out())
                .contains("\"created\":1,", "\"skipped\":1,", "\"errors\":{\"DUPLICATE_CONTRADICTS\":1}");
        assertThat(Files.readString(errors)).contains("Column C contradicts cell C3");
        assertThat(Cli.run("contacts", "--to", url).out()).contains("Anna");
    }

    @Test
    void whoIsInAnOptOutListIsNotImportedLater() throws IOException {
        Path list = Files.writeString(directory.resolve("no.csv"), "E-mail\nanna@shop.example\n");
        Path secret = directory.resolve("secret");

        Cli entered = Cli.run(
                "import", list, "--to", url, "--consent", "Anna", "--opt-out-list", "--suppression-secret", secret);
        Cli later = Cli.run("import", file, "--to", url, "--consent", "Anna", "--json", "--suppression-secret", secret);

        assertThat(entered.exitCode()).isZero();
        assertThat(later.out()).contains("\"created\":1,", "\"SUPPRESSED\":1");
        assertThat(Cli.run("contacts", "--to", url).out()).contains("carla").doesNotContain("anna");
    }

    @Test
    void refusesAnOptOutListWhereItCannotBeKept() throws IOException {
        Path list = Files.writeString(directory.resolve("no.csv"), "E-mail\nanna@shop.example\n");

        Cli cli = Cli.run("import", list, "--to", url, "--consent", "Anna", "--opt-out-list");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).contains("OPT_OUTS_NOT_KEPT");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(120)
    void importsFromAPipe() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Process writer = new ProcessBuilder("cp", file.toString(), pipe.toString()).start();

        Cli cli = Cli.run("import", pipe, "--to", url, "--consent", "Anna", "--errors", errors, "--json");

        assertThat(cli.exitCode()).as(cli.out()).isEqualTo(3);
        assertThat(cli.out()).contains("\"records\":3,\"blank\":0,\"created\":2,");
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void importsCorrectedErrorCsv() throws IOException {
        Cli.run("import", file, "--to", url, "--consent", "Anna");
        Files.writeString(
                errors,
                Files.readString(errors, StandardCharsets.UTF_8).replace("not an address", "bruno@shop.example"),
                StandardCharsets.UTF_8);

        Cli cli = Cli.run("import", errors, "--to", url, "--consent", "Anna", "--json");

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).startsWith("{\"outcome\":\"ALL_IMPORTED\"").contains("\"errorCsv\":null");
    }

    @Test
    void changesNothingTheSecondTime() {
        Cli.run("import", file, "--to", url, "--consent", "Anna");

        assertThat(Cli.run("import", file, "--to", url, "--consent", "Anna", "--json")
                        .out())
                .contains("\"created\":0,\"updated\":0,\"unchanged\":2,");
        assertThat(Cli.run("history", "--to", url, "--json").out().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "check"})
    void stopsBeforeWritingWhereNearlyAllRowsFailAlike(String command) throws IOException {
        Files.writeString(file, "E-mail;Nome\n" + "anna@shop.example;Anna\n".repeat(30));
        Object[] call = {
            command, file, "--to", url, "--consent", "Anna", "--json", "--delimiter", "tab", "--map", "email=#1"
        };

        Cli cli = Cli.run(call);

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .startsWith("{\"stopped\":\"DELIMITER_WRONG\",\"message\":\"")
                .contains("30 of the first 30 rows")
                .contains("Choose \u201C;\u201D");
        assertThat(errors).doesNotExist();
        assertThat(Cli.run("history", "--to", url, "--json").out()).isEmpty();
    }

    @Test
    void importsRowsThatFailAlikeIfToldTo() throws IOException {
        Files.writeString(file, "E-mail;Nome\n" + "anna@shop.example;Anna\n".repeat(30));

        assertThat(Cli.run("import", file, "--to", url, "--consent", "Anna", "--map", "email=Nome", "--no-stop-early")
                        .exitCode())
                .isEqualTo(4);
        assertThat(errors).exists();
    }

    @Test
    void importsNobodyOfWrongAddresses() {
        assertThat(Cli.run("import", file, "--to", url, "--consent", "Anna", "--map", "email=Nome")
                        .exitCode())
                .isEqualTo(4);
    }

    @Test
    void checksWithoutMakingDatabase() {
        Cli cli = Cli.run("check", file, "--to", url, "--json");

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(cli.out()).contains("\"created\":2,");
        assertThat(errors).exists();
        assertThat(directory).isDirectoryNotContaining("glob:**.mv.db");
    }

    @Test
    void checkSaysThatItDoesNotLookForRowsPassedOn() {
        assertThat(Cli.run("check", file, "--to", url, "--on-duplicate", "pass").out())
                .contains("DUPLICATES_NOT_CHECKED: The check did not look for duplicate rows");
        assertThat(Cli.run("import", file, "--to", url, "--on-duplicate", "pass", "--consent", "Anna")
                        .out())
                .doesNotContain("DUPLICATES_NOT_CHECKED");
    }

    @Test
    void checksAgainstWhatIsStored() {
        Cli.run("import", file, "--to", url, "--consent", "Anna");

        assertThat(Cli.run("check", file, "--to", url, "--json").out())
                .contains("\"created\":0,\"updated\":0,\"unchanged\":2,");
    }

    @Test
    void asksForConsentAtTerminal() {
        Cli cli = Cli.answering(List.of("Anna", "y"), "import", file, "--to", url);

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(cli.err()).contains("GDPR");
        assertThat(Cli.run("history", "--to", url, "--json").out()).contains("\"confirmedBy\":\"Anna\"");
    }

    @Test
    void refusesWithoutConsentAndMakesNothing() {
        Cli cli = Cli.run("import", file, "--to", url, "--json");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out()).startsWith("{\"stopped\":\"CONSENT_REQUIRED\",\"message\":\"");
        assertThat(directory).isDirectoryNotContaining("glob:**.mv.db");
    }

    @Test
    void refusesFileThatIsNotThereAndMakesNothing() {
        Cli cli = Cli.run("import", directory.resolve("none.csv"), "--to", url, "--consent", "Anna", "--json");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out()).startsWith("{\"stopped\":\"FILE_UNREADABLE\",\"message\":\"");
        assertThat(directory).isDirectoryNotContaining("glob:**.mv.db");
    }

    @Test
    void usesMappingAsGiven() {
        Cli cli = Cli.run(
                "import",
                file,
                "--to",
                url,
                "--consent",
                "Anna",
                "--map",
                "email=e-mail",
                "--map",
                "custom.surname=#3");

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(Cli.run("contacts", "--to", url, "--raw").out())
                .startsWith("email,")
                .contains(",custom.surname\nanna@shop.example,,,")
                .contains(",Rossi\n")
                .doesNotContain("+39");
    }

    @Test
    void usesLastMapping() {
        Cli.run("import", file, "--to", url, "--consent", "Anna", "--map", "email=E-mail", "--map", "company=Nome");

        Cli cli = Cli.run("import", file, "--to", url, "--consent", "Anna", "--last-mapping", "--json");

        assertThat(cli.out()).contains("\"unchanged\":2,");
    }

    @Test
    void previewsEachFile() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.csv"));

        Cli cli = Cli.run("preview", "--json", empty, file);

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out().lines().toList().get(0))
                .startsWith("{\"file\":\"" + empty + "\",\"stopped\":\"FILE_EMPTY\",\"message\":\"");
        assertThat(cli.out().lines().toList().get(1))
                .startsWith("{\"file\":\"" + file + "\",\"charset\":\"UTF-8\",\"delimiter\":\";\",\"quote\":\"\\\"\","
                        + "\"escape\":null,\"skippedLines\":0,\"header\":true,\"columns\":[{\"index\":0,"
                        + "\"name\":\"E-mail\",\"field\":\"email\",\"confidence\":")
                .contains("],\"warnings\":[],\"headerRows\":1,\"spaced\":false,\"decidedBy\":{\"charset\":\"PROOF\",")
                .endsWith("\"skippedLines\":\"DETECTION\",\"spaced\":\"ASSUMPTION\"}}");
    }

    @Test
    void previewsForPeople() {
        Cli cli = Cli.run("preview", file);

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .contains("Delimiter: ;")
                .containsPattern("A +E-mail +anna@shop.example \\| not an address \\| .* email ")
                .containsPattern("D +Telefono +\\+393331234567 .* phone ");
    }

    @Test
    void printsRecordsAsRead() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.csv"), LIST + "dora@shop.example;Dora\n");
        Path report = directory.resolve("report.tsv");

        Cli cli = Cli.run("cat", broken, "--report", report);

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .startsWith("E-mail,Nome,Cognome,Telefono\nanna@shop.example,Anna,Rossi,+393331234567\n")
                .endsWith("\ndora@shop.example,Dora\n");
        assertThat(Files.readString(report)).isEqualTo("file\trecord\tcode\nbroken.csv\t5\tROW_TOO_SHORT\n");
    }

    @Test
    void writesOneOutputForEachInput() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.csv"));
        Path output = directory.resolve("deep/output");
        Path report = directory.resolve("report.tsv");

        Cli cli = Cli.run("cat", file, empty, "--output-dir", output, "--report", report);

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).isEmpty();
        assertThat(output.resolve("list.csv")).content().isEqualTo(LIST.replace(';', ','));
        assertThat(output.resolve("empty.csv")).isEmptyFile();
        assertThat(Files.readString(report)).contains("empty.csv\t0\tFILE_EMPTY\n");
    }
}
