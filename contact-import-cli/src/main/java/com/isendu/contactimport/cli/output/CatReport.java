package com.isendu.contactimport.cli.output;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.text.FormulaGuard;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lists errors, one a line: file, record, code, separated by tabs. */
public final class CatReport implements AutoCloseable {

    private static final int WHOLE_FILE = 0;

    private final PrintWriter out;

    private CatReport(Writer out) {
        this.out = new PrintWriter(out);
        line("file", "record", "code");
    }

    /** Returns a report that goes to a file, or nowhere. */
    public static CatReport to(@Nullable Path file) throws IOException {
        return new CatReport(file == null ? Writer.nullWriter() : Files.newBufferedWriter(file));
    }

    public void record(String file, SourceRecords.Entry entry) {
        entry.errors().forEach(error -> record(file, entry, error));
        entry.warnings().forEach(warning -> record(file, entry, warning));
    }

    private void record(String file, SourceRecords.Entry entry, RowError error) {
        line(nameOf(file), String.valueOf(entry.position().row()), error.code().value());
    }

    public void file(String file, String code) {
        line(nameOf(file), String.valueOf(WHOLE_FILE), code);
    }

    /** Whoever sends a file chooses its name. */
    private static String nameOf(String file) {
        return FormulaGuard.guard(Printable.of(file));
    }

    private void line(String file, String record, String code) {
        out.print(file + '\t' + record + '\t' + code + '\n');
    }

    @Override
    public void close() throws IOException {
        boolean failed = out.checkError();
        out.close();
        if (failed) {
            throw new IOException("the report");
        }
    }
}
