package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatCommandTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(directory.resolve("list.csv"), "a;b\n1;2\n");
    }

    @Test
    void refusesToOverwriteItsInput() {
        assertThat(Cli.run("cat", file, "--output-dir", directory).exitCode()).isEqualTo(2);
        assertThat(file).content().isEqualTo("a;b\n1;2\n");
    }

    @Test
    void refusesTwoInputsOfOneName() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other")).resolve("list.csv");

        assertThat(Cli.run("cat", file, other, "--output-dir", directory.resolve("output"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void putsOneLineForFileThatCannotBeRead() throws IOException {
        Path report = directory.resolve("report.tsv");
        Path output = directory.resolve("output");

        Cli cli = Cli.run("cat", directory.resolve("none.csv"), "--output-dir", output, "--report", report);

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.err()).contains("none.csv");
        assertThat(output.resolve("none.csv")).content().isEqualTo("Application Error\n");
        assertThat(Files.readAllLines(report)).hasSize(2).first().isEqualTo("file\trecord\tcode");
    }

    @Test
    void stopsWhereReportCannotBeWritten() {
        Cli cli = Cli.run("cat", file, "--report", directory.resolve("no/such/directory/report.tsv"));

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).startsWith("OUTPUT_UNWRITABLE: ");
    }
}
