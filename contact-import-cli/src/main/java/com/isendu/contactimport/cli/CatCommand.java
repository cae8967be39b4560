package com.isendu.contactimport.cli;

import com.isendu.contactimport.cli.output.CatReport;
import com.isendu.contactimport.cli.output.PrivateFiles;
import com.isendu.contactimport.options.ReadingOptions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the library reads files. */
@Command(
        name = "cat",
        mixinStandardHelpOptions = true,
        description = {
            "Prints every record as the library reads it, also those in error, as RFC 4180: comma, UTF-8, LF,"
                    + " header included.",
            "Nothing keeps a spreadsheet from running a cell as a formula: the copy is for programs.",
            "A file that cannot be read gives the one line 'Application Error', a line in the report and a message;"
                    + " the exit code stays 0."
        })
final class CatCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The files: CSV, Excel workbook, or one of them in .gz or .zip.")
    private List<Path> files = List.of();

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "Write one file of the same name for each input there; made when missing."
                    + " Default: all to standard output.")
    private @Nullable Path outputDir;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "List every error there, separated by tabs: file, record counted from 1 in the file as written"
                            + " (the header is 1, and 0 is the whole file), code. Default: none.")
    private @Nullable Path reportFile;

    @Mixin
    private final Streams streams = new Streams();

    CatCommand() {}

    @Override
    public Integer call() throws IOException {
        ReadingOptions options = Usage.of(streams, source::toReadingOptions);
        if (outputDir != null) {
            refuseOverwriting(outputDir);
            Files.createDirectories(outputDir);
        }
        try (CatReport report = CatReport.to(reportFile)) {
            RecordCopy copy = new RecordCopy(source::open, options, report, streams.messages());
            for (Path file : files) {
                copyTo(copy, file, outputDir);
            }
        }
        return ExitCode.DONE;
    }

    private void copyTo(RecordCopy copy, Path file, @Nullable Path directory) throws IOException {
        if (directory == null) {
            copy.copy(file, streams.data());
            streams.data().flush();
            return;
        }
        Path target = directory.resolve(String.valueOf(file.getFileName()));
        boolean read;
        try (Writer out = Files.newBufferedWriter(PrivateFiles.replace(target))) {
            read = copy.copy(file, out);
        }
        if (!read) {
            // What came before the fault is no answer for a whole file.
            Files.writeString(target, RecordCopy.UNREADABLE);
        }
    }

    private void refuseOverwriting(Path directory) {
        Set<Path> targets = new HashSet<>();
        for (Path file : files) {
            Path target = directory
                    .resolve(String.valueOf(file.getFileName()))
                    .toAbsolutePath()
                    .normalize();
            if (target.equals(file.toAbsolutePath().normalize())) {
                throw streams.misused("--output-dir: an input would be overwritten");
            }
            if (!targets.add(target)) {
                throw streams.misused("--output-dir: two inputs have the same name");
            }
        }
    }
}
