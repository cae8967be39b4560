package com.isendu.contactimport.cli;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.database.DatabaseAddress;
import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.cli.terminal.Progress;
import com.isendu.contactimport.cli.terminal.Terminal;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Continues an import with the options it was started with. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Continues an import that was suspended or killed, with the options it was started with; prints what 'import'"
                    + " would have printed.",
            "The file must be the same, and so must the sheet of a workbook. What is stored already is not stored again. 'history' lists the id."
        })
final class ResumeCommand implements Callable<Integer>, StopHandler.Reporting {

    @Parameters(index = "0", paramLabel = "ID", description = "The import.")
    private String importId = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file that was imported.")
    private Path file = Path.of("");

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final SheetOption sheet = new SheetOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final SuppressionOptions suppression = new SuppressionOptions();

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where the rows in error go, as with 'import'. Default: as with 'import'.")
    private @Nullable Path errors;

    @Option(
            names = "--take-over",
            description =
                    "End the session in the database in which a process that does not go on holds the import; PostgreSQL"
                            + " only. Default: stop, and say since when it is held.")
    private boolean takeOver;

    @Mixin
    private final Streams streams = new Streams();

    private final Terminal terminal;
    private final StopSignals signals;

    ResumeCommand(Terminal terminal, StopSignals signals) {
        this.terminal = terminal;
        this.signals = signals;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws IOException {
        DatabaseAddress address = database.address(streams);
        ContactDatabase existing = ContactDatabase.openExisting(address).orElseThrow(ResumeCommand::unknown);
        try (ContactDatabase opened = existing) {
            if (takeOver) {
                opened.release(database.account(), importId);
            }
            ImportOptions options = opened.engine(Optional.empty())
                    .optionsOf(database.account(), importId)
                    .orElseThrow(ResumeCommand::unknown);
            ImportResult result = resume(opened.engine(suppression.secret(address, options)), options);
            new ResultOutput(output, streams.data()).print(result, "import");
            return ExitCode.of(result);
        }
    }

    private ImportResult resume(ImportEngine engine, ImportOptions options) throws IOException {
        Texts texts = Texts.in(output.locale());
        try (ErrorFile errorFile = ErrorFile.of(errors, file).besides(file);
                ContactSource source = sheet.open(file);
                Progress progress = Progress.on(terminal, streams.messages(), texts)) {
            return errorFile.complete(engine.resume(
                    importId,
                    source,
                    options.toBuilder()
                            .errorCsv(errorFile.csv())
                            .locale(output.locale())
                            .listener(progress)
                            .build(),
                    signals.importing(() -> streams.messages().println(texts.say("stopped.signal")))));
        }
    }

    private static ResumeException unknown() {
        return new ResumeException(ErrorCode.IMPORT_UNKNOWN);
    }
}
