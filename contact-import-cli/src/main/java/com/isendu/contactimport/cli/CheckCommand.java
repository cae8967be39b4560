package com.isendu.contactimport.cli;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.database.DatabaseAddress;
import com.isendu.contactimport.cli.output.PrivateFiles;
import com.isendu.contactimport.cli.output.RowChangesCsv;
import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.cli.terminal.Progress;
import com.isendu.contactimport.cli.terminal.Terminal;
import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The import without writing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Does what 'import' does, but writes nothing except the error CSV: the same counts, the same errors.")
final class CheckCommand implements Callable<Integer>, StopHandler.Reporting {

    @Mixin
    private final ImportCommandOptions arguments = new ImportCommandOptions();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description =
                    "Write what the import would do as CSV: each row with its outcome, the stored and the new value of each"
                            + " field that would change, and why rows are skipped or in error. Default: not written.")
    private @Nullable Path plan;

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
        refuseSourceAsPlan();
        ImportResult result = check(address, Usage.of(streams, options::build));
        new ResultOutput(output(), streams.data()).print(result, "check");
        return ExitCode.of(result);
    }

    /** Writing the plan over the file would lose everybody. */
    private void refuseSourceAsPlan() throws IOException {
        if (plan != null && Files.exists(plan) && Files.isSameFile(plan, arguments.file())) {
            throw streams.misused("--plan would overwrite the file that is checked");
        }
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
        try (ErrorFile errors = arguments.errorFile().besides(arguments.file());
                ContactSource source = arguments.open();
                Progress progress = Progress.on(terminal, streams.messages(), Texts.in(output().locale()))) {
            return errors.complete(
                    check(engine, source, options.toBuilder().listener(progress).build()));
        }
    }

    private ImportResult check(ImportEngine engine, ContactSource source, ImportOptions options) throws IOException {
        if (plan == null) {
            return engine.check(source, options);
        }
        try (Writer file = Files.newBufferedWriter(PrivateFiles.replace(plan), StandardCharsets.UTF_8)) {
            RowChangesCsv rows = new RowChangesCsv(file, options.locale());
            return engine.check(source, options, new CancellationToken(), rows::print);
        }
    }
}
