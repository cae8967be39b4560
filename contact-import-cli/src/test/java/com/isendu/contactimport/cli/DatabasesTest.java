package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.jdbc.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands on each database that the runnable jar has a driver for. */
class DatabasesTest {

    private static final String LIST = """
            E-mail;Nome;Cognome
            zoe@shop.example;Zoë;Łódzka
            not an address;Bruno;Verdi
            carla@shop.example;Carla;Neri
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void importsIntoDatabaseAndReadsBack(TestDatabase database) throws IOException {
        String url = database.emptyUrl();
        Path file = Files.writeString(directory.resolve("list.csv"), LIST);

        Cli first = Cli.run("import", file, "--to", url, "--consent", "Anna", "--json");
        Cli second = Cli.run("import", file, "--to", url, "--consent", "Anna", "--last-mapping", "--json");

        assertThat(first.exitCode()).isEqualTo(3);
        assertThat(first.out()).contains("\"created\":2,\"updated\":0,\"unchanged\":0,\"skipped\":0,\"rejected\":1}");
        assertThat(second.out()).contains("\"created\":0,\"updated\":0,\"unchanged\":2,\"skipped\":0,\"rejected\":1}");
        assertThat(Cli.run("contacts", "--to", url).out().lines())
                .hasSize(3)
                .element(2)
                .asString()
                .contains("zoe@shop.example", "Zoë", "Łódzka");
        assertThat(Cli.run("history", "--to", url, "--json").out().lines()).hasSize(2);
    }

    @Test
    void makesNoSqliteDatabaseToLookIntoIt() {
        Path file = directory.resolve("none.db");

        Cli cli = Cli.run("contacts", "--to", "jdbc:sqlite:" + file);

        assertThat(cli.exitCode())
                .isEqualTo(Cli.run("contacts", "--to", "jdbc:h2:file:" + directory.resolve("none"))
                        .exitCode());
        assertThat(file).doesNotExist();
    }
}
