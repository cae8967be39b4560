package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.terminal.ProcessTerminal;
import com.isendu.contactimport.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the command line. */
@Command(
        name = "contact-import",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOfJar.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Brings the people of any contact CSV into a contact store, losing nobody and hiding nothing.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all imported, or the command succeeded",
            "  1  stopped: no readable CSV, no e-mail column, no consent, no database …",
            "  2  wrong use of the command line",
            "  3  some rows imported, some in error",
            "  4  no row imported, all in error",
            "  5  suspended by a signal; 'resume' continues",
            "",
            "Data goes to standard output, in UTF-8; progress and messages go to standard error.",
            "'contact-import help COMMAND' tells the options of a command, each with its default.",
        })
public final class Main implements Runnable {

    // Held, because a logger that nobody holds forgets its level.
    private static final Logger VALIDATION_PROVIDER = Logger.getLogger("org.hibernate.validator");

    @Mixin
    private final Streams streams = new Streams();

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        // It greets on standard error, which belongs to the messages of the commands.
        VALIDATION_PROVIDER.setLevel(Level.WARNING);
        StopSignals signals = StopSignals.ofProcess();
        CommandLine commandLine = commandLine(new ProcessTerminal(), signals);
        commandLine.setOut(writer(FileDescriptor.out));
        commandLine.setErr(writer(FileDescriptor.err));
        int exitCode = commandLine.execute(arguments);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        signals.end(exitCode);
    }

    /** All commands, for whoever is at the terminal. */
    static CommandLine commandLine(Terminal terminal, StopSignals signals) {
        return new CommandLine(new Main())
                .addSubcommand(new ImportCommand(terminal, signals))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ResumeCommand(terminal, signals))
                .addSubcommand(new PreviewCommand())
                .addSubcommand(new TemplateCommand())
                .addSubcommand(new CatCommand())
                .addSubcommand(new ContactsCommand())
                .addSubcommand(new HistoryCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new ShortUsage())
                .setExecutionExceptionHandler(new StopHandler());
    }

    // What is piped into the next program must not depend on the machine's charset.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        throw streams.misused(
                "Missing command: import, check, resume, preview, template, cat, contacts, history or serve");
    }
}
