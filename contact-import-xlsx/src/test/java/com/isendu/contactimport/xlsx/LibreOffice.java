package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, with a profile of its own; tests are skipped where there is none. */
final class LibreOffice {

    /** Commas, quotes, UTF-8. */
    static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1";

    static final String XLSX = "xlsx:Calc MS Excel 2007 XML";

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final int PATIENCE_SECONDS = 240;

    private LibreOffice() {}

    /**
     * Opens a file and saves it in another form.
     *
     * @param file any file that it opens
     * @param form the form and its filter
     * @param directory where its profile and what it saves are to be
     * @return the file that it saved
     */
    static Path save(Path file, String form, Path directory) {
        return saveAll(List.of(file), form, directory).get(0);
    }

    /** The same for several files at once: starting it takes longer than saving them. */
    static List<Path> saveAll(List<Path> files, String form, Path directory) {
        assumeTrue(Files.isExecutable(PROGRAM), "no LibreOffice at /usr/bin/soffice");
        String suffix = form.substring(0, form.indexOf(':'));
        Path output = directory.resolve("saved-" + suffix);
        List<String> arguments = new ArrayList<>(List.of("--convert-to", form, "--outdir", output.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        run(directory, arguments);
        List<Path> saved = files.stream()
                .map(file -> output.resolve(file.getFileName().toString().replaceFirst("\\.\\w+$", "." + suffix)))
                .toList();
        assertThat(saved).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        return saved;
    }

    private static void run(Path directory, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                PROGRAM.toString(),
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--norestore");
        builder.command().addAll(arguments);
        Path log = directory.resolve("libreoffice.log");
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
