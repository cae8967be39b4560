package com.isendu.contactimport.cli;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.database.DatabaseAddress;
import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.cli.terminal.ConsentQuestion;
import com.isendu.contactimport.cli.terminal.Progress;
import com.isendu.contactimport.cli.terminal.Terminal;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Imports a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Imports a file; prints the outcome, the counts and where the rows in error are.",
            "The file of the rows in error says of each what is wrong: correct them there and import that file again."
        })
final class ImportCommand implements Callable<Integer>, StopHandler.Reporting {

    @Mixin
    private final ImportCommandOptions arguments = new ImportCommandOptions();

    @Mixin
    private final Streams streams = new Streams();

    private final Terminal terminal;
    private final StopSignals signals;

    ImportCommand(Terminal terminal, StopSignals signals) {
        this.terminal = terminal;
        this.signals = signals;
    }

    @Override
    public OutputOptions output() {
        return arguments.output();
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.in(output().locale());
        ImportOptions.Builder options = Usage.of(streams, arguments::toImportOptions);
        DatabaseAddress address = arguments.database().address(streams);
        arguments.requireReadable();
        options.consent(new ConsentQuestion(terminal, texts, streams.messages()).obtain(arguments.consent()));
        try (ErrorFile errors = arguments.errorFile().besides(arguments.file());
                ContactSource source = arguments.open();
                ContactDatabase database = ContactDatabase.open(address)) {
            reportDatabase(address, texts);
            ImportEngine engine = database.engine(arguments.suppression().secret(address, options.build()));
            ImportResult result = errors.complete(run(engine, source, options, texts));
            new ResultOutput(output(), streams.data()).print(result, "import");
            return ExitCode.of(result);
        }
    }

    private ImportResult run(ImportEngine engine, ContactSource source, ImportOptions.Builder options, Texts texts) {
        try (Progress progress = Progress.on(terminal, streams.messages(), texts)) {
            ImportOptions chosen =
                    Usage.of(streams, () -> options.listener(progress).build());
            return engine.run(
                    source, chosen, signals.importing(() -> streams.messages().println(texts.say("stopped.signal"))));
        }
    }

    private void reportDatabase(DatabaseAddress address, Texts texts) {
        if (address.file() != null) {
            streams.messages()
                    .println(texts.say("database.embedded", address.file().toString()));
        }
    }
}
