package com.isendu.contactimport.cli;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.cli.output.CatReport;
import com.isendu.contactimport.cli.output.CsvOutput;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** Copies the records of files as the library reads them. */
final class RecordCopy {

    /** What stands for a file that cannot be read. */
    static final String UNREADABLE = "Application Error\n";

    private final Function<Path, ContactSource> opener;
    private final ReadingOptions options;
    private final CatReport report;
    private final PrintWriter messages;

    RecordCopy(Function<Path, ContactSource> opener, ReadingOptions options, CatReport report, PrintWriter messages) {
        this.opener = opener;
        this.options = options;
        this.report = report;
        this.messages = messages;
    }

    /** Copies one file; returns false, after saying so at all three places, when it cannot be read to its end. */
    boolean copy(Path file, Writer out) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (ContactSource source = opener.apply(file);
                SourceRecords records = SourceRecords.open(source, options)) {
            copy(name, records, out);
            return true;
        } catch (RuntimeException e) {
            // Whatever it is: one file must not cost the others of the call.
            report.file(name, StopHandler.code(e));
            messages.println(file + ": " + StopHandler.code(e) + ": " + StopHandler.message(e, Locale.ENGLISH));
            messages.print(StopHandler.advice(e, Locale.ENGLISH));
            return isEmpty(e) || unreadable(out);
        }
    }

    /** An empty file can be read: it has no records. */
    private static boolean isEmpty(RuntimeException e) {
        return e instanceof SourceException source && source.code().equals(ErrorCode.FILE_EMPTY);
    }

    private static boolean unreadable(Writer out) throws IOException {
        out.write(UNREADABLE);
        return false;
    }

    private void copy(String name, SourceRecords records, Writer out) {
        CsvOutput csv = new CsvOutput(out);
        if (!records.headerCells().isEmpty()) {
            csv.record(records.headerCells());
        }
        while (records.hasNext()) {
            SourceRecords.Entry entry = records.next();
            csv.record(entry.cells());
            report.record(name, entry);
        }
        // Some are known only at the end, such as a second table.
        records.warnings().forEach(warning -> report.file(name, warning.code().value()));
    }
}
