package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands write about people is for the owner of the process only. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class PrivateFilesTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(directory.resolve("list.csv"), "email\nada@example.com\nnobody\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:%s/store",
                "jdbc:h2:%s/store;CACHE_SIZE=1024",
                "jdbc:sqlite:%s/store?busy_timeout=1000"
            })
    void onlyTheOwnerCanReadADatabaseAndAnErrorCsvThatAnImportMakes(String url) throws IOException {
        Cli cli = Cli.run("import", file, "--to", String.format(url, directory), "--consent", "test");

        assertThat(cli.exitCode()).isEqualTo(3);
        assertThat(made()).hasSize(2).allSatisfy(PrivateFilesTest::assertPrivate);
    }

    @Test
    void aDatabaseThatCannotBeMadeLeavesNoFile() throws IOException {
        String url = "jdbc:h2:file:" + directory.resolve("store") + ";NO_SUCH_SETTING=1";

        assertThat(Cli.run("import", file, "--to", url, "--consent", "test").exitCode())
                .isEqualTo(1);
        assertThat(made()).isEmpty();
    }

    @Test
    void onlyTheOwnerCanReadCopies() throws IOException {
        Path output = Files.createDirectory(directory.resolve("output"));
        Path copy = Files.writeString(output.resolve("list.csv"), "old");

        assertThat(Cli.run("cat", file, "--output-dir", output).exitCode()).isZero();
        assertPrivate(copy);
        assertThat(copy).content().contains("ada@example.com");
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(made -> !made.equals(file)).toList();
        }
    }

    private static void assertPrivate(Path made) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
    }
}
