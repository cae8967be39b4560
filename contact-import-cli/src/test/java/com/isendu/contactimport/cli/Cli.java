package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.terminal.FakeTerminal;
import com.isendu.contactimport.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One call of the command line, in this process. */
final class Cli {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final int exitCode;

    private Cli(Terminal terminal, Object... arguments) {
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        CommandLine commandLine = Main.commandLine(words, terminal, new StopSignals());
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        this.exitCode = commandLine.execute(words);
    }

    static Cli run(Object... arguments) {
        return new Cli(Terminal.NONE, arguments);
    }

    /** With somebody who gives these answers. */
    static Cli answering(List<String> answers, Object... arguments) {
        return new Cli(new FakeTerminal(new ArrayDeque<>(answers)), arguments);
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
