package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.cli.terminal.FakeTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page of the command line names every command and every option. */
class DocumentedOptionsTest {

    private static final Path PAGE = Path.of("..", "docs", "command-line.md");

    @ParameterizedTest
    @MethodSource("words")
    void commandLinePageNames(String word) throws IOException {
        assertThat(Files.readString(PAGE)).containsPattern("`" + word + "[` ]");
    }

    static Stream<String> words() {
        return commands()
                .flatMap(command -> Stream.concat(
                        Stream.of(command.getCommandName()),
                        command.getCommandSpec().options().stream().map(OptionSpec::longestName)));
    }

    private static Stream<CommandLine> commands() {
        return Main.commandLine(new String[0], new FakeTerminal(new ArrayDeque<>()), new StopSignals())
                .getSubcommands()
                .values()
                .stream()
                .filter(command -> !command.getCommandName().equals("help"))
                .distinct();
    }
}
