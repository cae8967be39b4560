package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories in which nobody can write a file, not even root, are named for what they are. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class UnusablePlacesTest {

    private static final String READ_ONLY = "/sys";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeList() throws IOException {
        file = Files.writeString(directory.resolve("list.csv"), "E-mail\nanna@shop.example\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:" + READ_ONLY + "/store", "jdbc:sqlite:" + READ_ONLY + "/store.db"})
    void readOnlyDirectoryOfTheDatabase(String url) {
        Cli cli = Cli.run("import", file, "--to", url, "--consent", "Anna");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err())
                .contains("SINK_MISCONFIGURED", "The contact store is read-only")
                .doesNotContain("later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:/no/such/directory/store.db", "jdbc:sqlite:FILE"})
    void databaseThatIsNone(String url) {
        Cli cli = Cli.run("import", file, "--to", url.replace("FILE", file.toString()), "--consent", "Anna");

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err())
                .contains("SINK_MISCONFIGURED", "There is no database with this name")
                .doesNotContain("later");
    }

    @Test
    void temporaryDirectoryIntoWhichADriverCannotBeUnpacked() throws IOException, InterruptedException {
        assertThat(withoutTemporaryDirectory(file, "jdbc:sqlite:" + directory.resolve("store.db")))
                .contains("SINK_MISCONFIGURED", "temporary directory")
                .doesNotContain("later", "\tat ");
    }

    @Test
    void temporaryDirectoryIntoWhichAPipeCannotBeCopied() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Process writer = new ProcessBuilder("cp", file.toString(), pipe.toString()).start();

        assertThat(withoutTemporaryDirectory(pipe, "jdbc:h2:mem:x"))
                .contains("SPOOL_UNWRITABLE", "temporary directory")
                .doesNotContain("\tat ");
        writer.destroy();
    }

    private static String withoutTemporaryDirectory(Path source, String url) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + READ_ONLY));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("import", source.toString(), "--to", url, "--consent", "Anna"));
        command.addAll(List.of("--errors", source.resolveSibling("errors.csv").toString()));
        Process process = new ProcessBuilder(command).start();
        String messages = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return messages;
    }
}
