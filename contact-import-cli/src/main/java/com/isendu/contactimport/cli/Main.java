package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.terminal.ProcessTerminal;
import com.isendu.contactimport.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the command line. */
@Command(
        name = "contact-import",
        mixinStandardHelpOptions = true,
        versionProvider = VersionOfJar.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Brings the people of any contact CSV or Excel workbook into a contact store, losing nobody and hiding nothing.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all imported, or the command succeeded",
            "  1  stopped: no readable file, no e-mail column, no consent, no database …",
            "  2  wrong use of the command line",
            "  3  some rows imported, some in error",
            "  4  no row imported, all in error",
            "  5  suspended by a signal; 'resume' continues",
            "",
            "Data goes to standard output, in UTF-8; progress and messages go to standard error.",
            "'contact-import help COMMAND' lists the options of a command, each with its default.",
        })
public final class Main implements Runnable {

    private static final String HELP = "help";
    private static final List<String> COMMANDS =
            List.of("import", "check", "resume", "preview", "template", "cat", "contacts", "history", "serve", HELP);

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
        CommandLine commandLine = commandLine(arguments, new ProcessTerminal(), signals);
        commandLine.setOut(writer(FileDescriptor.out));
        commandLine.setErr(writer(FileDescriptor.err));
        int exitCode = commandLine.execute(arguments);
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        signals.end(exitCode);
    }

    /**
     * Returns the command that is called; all of them where none is, or help about them. Describing them all takes a
     * while.
     */
    static CommandLine commandLine(String[] arguments, Terminal terminal, StopSignals signals) {
        String called = arguments.length == 0 ? HELP : arguments[0];
        boolean alone = COMMANDS.contains(called) && !called.equals(HELP);
        return commandLine(alone ? List.of(called) : COMMANDS, terminal, signals);
    }

    private static CommandLine commandLine(List<String> commands, Terminal terminal, StopSignals signals) {
        CommandLine commandLine = new CommandLine(new Main());
        for (String command : commands) {
            commandLine.addSubcommand(command(command, terminal, signals));
        }
        return commandLine
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new ShortUsage())
                .setExecutionExceptionHandler(new StopHandler());
    }

    /** What a command takes, also where another one is called. */
    static CommandSpec commandSpec(String name) {
        return new CommandLine(command(name, new ProcessTerminal(), new StopSignals())).getCommandSpec();
    }

    private static Object command(String name, Terminal terminal, StopSignals signals) {
        return switch (name) {
            case "import" -> new ImportCommand(terminal, signals);
            case "check" -> new CheckCommand(terminal);
            case "resume" -> new ResumeCommand(terminal, signals);
            case "preview" -> new PreviewCommand();
            case "template" -> new TemplateCommand();
            case "cat" -> new CatCommand();
            case "contacts" -> new ContactsCommand();
            case "history" -> new HistoryCommand();
            case "serve" -> new ServeCommand();
            default -> new CommandLine.HelpCommand();
        };
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
