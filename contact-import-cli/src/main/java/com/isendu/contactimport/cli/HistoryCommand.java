package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.output.HistoryText;
import com.isendu.contactimport.cli.output.Texts;
import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.report.JsonForm;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists past imports. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists the past imports of an account: id, time, file hash, consent, counts, state;"
                + " with --json one line of JSON each.")
final class HistoryCommand implements Callable<Integer>, StopHandler.Reporting {

    @Mixin
    private final DatabaseOptions arguments = new DatabaseOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final Streams streams = new Streams();

    HistoryCommand() {}

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        List<ImportRecord> imports = imports();
        if (output.json()) {
            imports.forEach(record -> streams.data().println(JsonForm.text(JsonForm.of(record))));
        } else {
            new HistoryText(Texts.in(output.locale()), streams.data()).print(imports);
        }
        streams.data().flush();
        return ExitCode.DONE;
    }

    private List<ImportRecord> imports() {
        Optional<ContactDatabase> existing = ContactDatabase.openExisting(arguments.address(streams));
        if (existing.isEmpty()) {
            return List.of();
        }
        try (ContactDatabase database = existing.get()) {
            return database.imports(arguments.account());
        }
    }
}
