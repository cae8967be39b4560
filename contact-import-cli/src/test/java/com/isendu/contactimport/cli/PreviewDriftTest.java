package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands tell about a file whose columns changed since its mapping was remembered. */
class PreviewDriftTest {

    private static final String ROW = "anna@shop.example;Anna;Rossi\n";

    @TempDir
    private Path directory;

    private String url;

    @BeforeEach
    void rememberMapping() throws IOException {
        url = "jdbc:h2:file:" + directory.resolve("store");
        Cli.run("import", file("first.csv", "E-mail;Nome;Cognome\n" + ROW), "--to", url, "--consent", "Anna");
    }

    @Test
    void tellsThatMovedColumnsAreSafe() throws IOException {
        Path moved = file("moved.csv", "Nome;Cognome;E-mail\nAnna;Rossi;anna@shop.example\n");

        Cli cli = Cli.run("preview", moved, "--last-mapping", "--to", url);

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out())
                .contains("The remembered mapping fits; what became of its columns:")
                .contains("  column 'E-mail' has moved")
                .contains("  column 'Nome' is unchanged");
    }

    @Test
    void tellsRenamedColumnsInItalian() throws IOException {
        Path renamed = file("renamed.csv", "E-mail;Nome;Cognomi\n" + ROW);

        assertThat(Cli.run("preview", renamed, "--last-mapping", "--to", url, "--locale", "it")
                        .out())
                .contains("  la colonna «Cognome» ora si chiama «Cognomi»: i nomi sono quasi uguali");
    }

    @Test
    void tellsDriftInJson() throws IOException {
        Path renamed = file("renamed.csv", "E-mail;Nome;Cognomi\n" + ROW);

        assertThat(Cli.run("preview", renamed, "--last-mapping", "--to", url, "--json")
                        .out())
                .contains("\"mappingOrigin\":\"PROPOSED\",\"drift\":{\"safe\":false,\"columns\":[")
                .contains("{\"kind\":\"RENAMED\",\"before\":\"Cognome\",\"index\":2,\"fields\":[\"last_name\"],"
                        + "\"because\":\"SIMILAR_HEADER\",\"text\":\"");
    }

    @Test
    void saysWhyTheImportStopped() throws IOException {
        Path renamed = file("renamed.csv", "E-mail;Nome;Cognomi\n" + ROW);

        Cli cli = Cli.run("import", renamed, "--last-mapping", "--to", url, "--consent", "Anna");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err())
                .contains("MAPPING_MISMATCH")
                .contains("  column 'Cognome' is now called 'Cognomi': the names are almost the same")
                .doesNotContain("'Nome'");
    }

    @Test
    void showsProposalOnlyWhereThereIsNoDatabase() throws IOException {
        Path file = file("again.csv", "E-mail;Nome;Cognome\n" + ROW);
        String nowhere = "jdbc:h2:file:" + directory.resolve("nowhere");

        Cli cli = Cli.run("preview", file, "--last-mapping", "--to", nowhere, "--json");

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("\"warnings\":[\"MAPPING_MISMATCH\"]").doesNotContain("\"drift\"");
        assertThat(directory.resolve("nowhere.mv.db")).doesNotExist();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
