package com.isendu.contactimport.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.benchmarks.race.RaceCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    @Test
    void writesAFileOfTheShapeThatTheOptionsDescribe() {
        Path file = directory.resolve("contacts.csv");

        assertThat(generate(file, "--rows", "5", "--faulty", "50", "--seed", "9"))
                .isZero();

        assertThat(file).content().hasLineCount(6);
        assertThat(out.toString()).startsWith("Tally[");
    }

    @Test
    void explainsItselfInPlaceOfWritingAFile() {
        assertThat(generate("--help")).isZero();

        assertThat(out.toString()).contains("Usage: generate").contains("--rows");
        assertThat(Path.of("--help")).doesNotExist();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        Path file = directory.resolve("contacts.csv");

        assertThat(generate(file, "second")).isEqualTo(2);
        assertThat(generate(file, "--rows")).isEqualTo(2);
        assertThat(generate(file, "--faulty", "101")).isEqualTo(2);
        assertThat(generate(file, "--no-such-option")).isEqualTo(2);
        assertThat(run(new RaceCommand(), "no-such-race")).isEqualTo(2);

        assertThat(file).doesNotExist();
    }

    private int generate(Object... arguments) {
        return run(new GenerateCommand(), arguments);
    }

    private int run(Object command, Object... arguments) {
        PrintWriter writer = new PrintWriter(out);
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return new CommandLine(command).setOut(writer).setErr(writer).execute(words);
    }
}
