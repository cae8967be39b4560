package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void refusesUnknownOption() {
        Cli cli = Cli.run("import", "list.csv", "--no-such-option");

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("--no-such-option").contains("contact-import import --help");
    }

    @Test
    void refusesToDoNothing() {
        Cli cli = Cli.run();

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("Missing command").contains("preview");
    }

    @Test
    void tellsItsVersion() {
        Cli cli = Cli.run("--version");

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).startsWith("contact-import ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "check", "preview", "cat", "contacts", "history"})
    void explainsEveryOptionWithItsDefault(String command) {
        Cli cli = Cli.run(command, "--help");

        assertThat(cli.exitCode()).isZero();
        for (String option : cli.out().split("\n {2,6}(?=-)", -1)) {
            if (option.startsWith("--") || option.startsWith("-h") || option.startsWith("-V")) {
                assertThat(option.replaceAll("\\s+", " ")).containsAnyOf("Default:", "-help", "-version");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "template"})
    void helpListsTheLanguages(String command) {
        assertThat(Cli.run(command, "--help").out().replaceAll("\\s+", " "))
                .contains(": en, de, es, fr, it. Default: en.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "check", "resume", "preview", "template", "cat", "contacts", "history", "serve"})
    void helpExplainsTheCommandThatItNames(String command) {
        Cli help = Cli.run("help", command);

        assertThat(help.exitCode()).as(help.err()).isZero();
        assertThat(help.out())
                .startsWith("Usage: contact-import " + command)
                .isEqualTo(Cli.run(command, "--help").out());
    }

    @Test
    void helpListsTheCommands() {
        assertThat(Cli.run("help").out())
                .contains("import", "check", "resume", "preview", "template", "cat", "contacts", "history", "serve")
                .isEqualTo(Cli.run("--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "preview", "import", "check"})
    void refusesToWorkWithoutFile(String command) {
        assertThat(Cli.run(command).exitCode()).isEqualTo(2);
    }

    @Test
    void takesAtSignsLiterally() {
        Cli cli = Cli.run("cat", "@no-such-argument-file");

        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).isEqualTo("Application Error\n");
    }
}
