package com.isendu.contactimport.testkit.property;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.contact.Contact;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.SharedValidators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports of several files with the same options into the same store, each with an error CSV. Not thread-safe. */
final class RepeatedImport {

    private final ImportOptions options;
    /** Refuses all rows of some people: what it refuses of others it may take once more is known of them. */
    private final InMemoryContactSink sink =
            InMemoryContactSink.refusing(contact -> contact.key().contains("3@"));

    RepeatedImport(ImportOptions options) {
        this.options = options;
    }

    /**
     * What one import rejects.
     *
     * @param rows the rows
     * @param csv the error CSV, empty when there is none
     * @param counts what became of all rows
     * @param stored who is in the store afterwards
     */
    record Errors(List<Row> rows, String csv, ImportCounts counts, List<Contact> stored) {}

    /**
     * A rejected row.
     *
     * @param cells its cells, but for blank ones at the end, which a row without them is filled up with
     * @param problems its errors, with their sentences
     */
    record Row(List<String> cells, List<Problem> problems) {

        static Row of(RejectedRow row) {
            int end = row.cells().size();
            while (end > 0 && row.cells().get(end - 1).isBlank()) {
                end--;
            }
            return new Row(
                    row.cells().subList(0, end),
                    row.errors().stream().map(Problem::of).toList());
        }
    }

    /** An error as a person sees it. */
    record Problem(String code, @Nullable String field, int column, String sentence) {

        static Problem of(RowError error) {
            return new Problem(
                    error.code().value(),
                    error.field(),
                    error.column(),
                    ErrorMessages.english().text(error));
        }
    }

    Errors of(byte[] bytes, Path errorCsv) throws ImportException {
        List<Row> rows = new ArrayList<>();
        ImportCounts counts = ImportEngine.builder(sink)
                .validatorFactory(SharedValidators.FACTORY)
                .build()
                .run(
                        Trial.source(bytes),
                        options.toBuilder()
                                .errorCsv(errorCsv)
                                .listener(collecting(rows))
                                .build())
                .report()
                .counts();
        return new Errors(rows, taken(errorCsv), counts, sink.contacts(Trial.ACCOUNT));
    }

    private static String taken(Path errorCsv) {
        try {
            String text = Files.exists(errorCsv) ? Files.readString(errorCsv) : "";
            Files.deleteIfExists(errorCsv);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportListener collecting(List<Row> rows) {
        return new ImportListener() {
            @Override
            public void rejected(RejectedRow row) {
                rows.add(Row.of(row));
            }
        };
    }
}
