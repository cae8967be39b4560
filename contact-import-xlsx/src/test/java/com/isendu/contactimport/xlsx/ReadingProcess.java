package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a file in a process of its own, with little memory, and prints how many records it has or the code that it
 * ended with.
 */
final class ReadingProcess {

    private ReadingProcess() {}

    public static void main(String[] args) throws IOException {
        System.out.println(read(Path.of(args[0])));
    }

    private static String read(Path file) throws IOException {
        try (ContactSource source = ContactFiles.open(file, XlsxOptions.DEFAULT);
                SourceRecords records =
                        SourceRecords.open(source, ReadingOptions.builder().build())) {
            long count = 0;
            while (records.hasNext()) {
                records.next();
                count++;
            }
            return String.valueOf(count);
        } catch (SourceException e) {
            return e.code().value();
        }
    }

    /** What a process with 64 MB of heap prints of a file. */
    static String outcomeOf(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingProcess.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
