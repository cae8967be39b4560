package com.isendu.contactimport.cli;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.cli.database.ContactDatabase;
import com.isendu.contactimport.cli.output.PreviewText;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.JsonForm;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what files look like before anything is imported. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = {
            "Shows format, columns, samples and the proposed mapping of each file; writes nothing.",
            "If a file cannot be read, the command reports it, shows the others and ends with exit code 1."
        })
final class PreviewCommand implements Callable<Integer>, StopHandler.Reporting {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The files: CSV, Excel workbook, or one of them in .gz or .zip.")
    private List<Path> files = List.of();

    @Option(
            names = "--last-mapping",
            description = {
                "Also show what became of the columns of the mapping remembered for the account.",
                "Default: the proposal only, without looking into the database."
            })
    private boolean lastMapping;

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final Streams streams = new Streams();

    PreviewCommand() {}

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws IOException {
        Optional<ContactDatabase> remembering =
                lastMapping ? ContactDatabase.openExisting(database.address(streams)) : Optional.empty();
        if (remembering.isEmpty()) {
            return preview(MappingStore.inMemory());
        }
        try (ContactDatabase opened = remembering.get()) {
            return preview(opened.mappings());
        }
    }

    private int preview(MappingStore mappings) throws IOException {
        ImportEngine engine =
                ImportEngine.builder(Sinks.EMPTY).mappingStore(mappings).build();
        ImportOptions options = Usage.of(
                streams,
                () -> ImportOptions.builder(database.account())
                        .reading(source.toReadingOptions())
                        .locale(output.locale())
                        .useLastMapping(lastMapping)
                        .build());
        int exitCode = ExitCode.DONE;
        for (Path file : files) {
            exitCode = Math.max(exitCode, preview(engine, file, options));
        }
        return exitCode;
    }

    private int preview(ImportEngine engine, Path file, ImportOptions options) throws IOException {
        try (ContactSource contacts = source.open(file)) {
            show(file, engine.preview(contacts, options));
            return ExitCode.DONE;
        } catch (RuntimeException e) {
            // Whatever it is: one file must not cost the others of the call.
            showStopped(file, e);
            return ExitCode.STOPPED;
        }
    }

    private void show(Path file, ImportPreview preview) {
        if (output.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("file", file);
            json.putAll(JsonForm.of(preview, ErrorMessages.in(output.locale())));
            streams.data().println(JsonForm.text(json));
        } else {
            new PreviewText(output.locale(), streams.data()).print(file, preview);
        }
        streams.data().flush();
    }

    private void showStopped(Path file, RuntimeException e) {
        if (output.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file);
            json.putAll(StopHandler.toJson(e, output.locale()));
            streams.data().println(JsonForm.text(json));
        } else {
            String message = StopHandler.message(e, output.locale());
            streams.messages().println(file + ": " + StopHandler.code(e) + ": " + message);
            streams.messages().print(StopHandler.advice(e, output.locale()));
        }
    }
}
