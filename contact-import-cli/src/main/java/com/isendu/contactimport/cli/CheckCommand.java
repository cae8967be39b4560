package com.isendu.contactimport.cli;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The import without writing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Does what 'import' does, but writes nothing except the error CSV: the same counts, the same errors.")
final class CheckCommand implements Callable<Integer>, StopHandler.Telling {

    @Mixin
    private final ImportCommandOptions arguments = new ImportCommandOptions();

    @Mixin
    private final Streams streams = new Streams();

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public OutputOptions output() {
        return arguments.output();
    }

    @Override
    public Integer call() throws IOException {
        ImportOptions.Builder options = Usage.of(streams, arguments::toImportOptions);
        DatabaseAddress address = arguments.database().address(streams);
        arguments.requireReadable();
        ImportResult result = check(address, Usage.of(streams, options::build));
        new ResultOutput(output(), streams.data()).print(result, "check");
        return ExitCode.of(result);
    }

    private ImportResult check(DatabaseAddress address, ImportOptions options) throws IOException {
        Optional<ContactDatabase> existing = ContactDatabase.openExisting(address);
        if (existing.isEmpty()) {
            return check(
                    ImportEngine.builder(Sinks.EMPTY)
                            .suppressions(Sinks.EMPTY_LIST)
                            .build(),
                    options);
        }
        try (ContactDatabase database = existing.get()) {
            return check(database.engine(arguments.suppression().secret(address, options)), options);
        }
    }

    private ImportResult check(ImportEngine engine, ImportOptions options) throws IOException {
        try (ContactSource source = ContactSource.of(arguments.file());
                Progress progress = Progress.on(terminal, streams.messages(), Texts.in(output().locale()))) {
            return engine.check(source, options.toBuilder().listener(progress).build());
        }
    }
}
