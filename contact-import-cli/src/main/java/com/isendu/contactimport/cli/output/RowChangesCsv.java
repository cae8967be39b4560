package com.isendu.contactimport.cli.output;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.text.FormulaGuard;
import com.isendu.contactimport.report.RowChange;
import com.isendu.contactimport.report.RowChange.FieldChange;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, as CSV: a record for each field that would change, for each reason of a row that would not
 * be imported, or for a row as such where there is neither. Guarded against formulas.
 */
public final class RowChangesCsv {

    private final CsvOutput out;
    private final ErrorMessages sentences;

    public RowChangesCsv(Writer out, Locale locale) {
        this.out = new CsvOutput(out);
        this.sentences = ErrorMessages.in(locale);
        this.out.record(List.of("row", "identifier", "outcome", "field", "stored", "new", "code", "reason"));
    }

    public void print(RowChange row) {
        if (row.fields().isEmpty() && row.reasons().isEmpty()) {
            print(row, "", "", "", "", "");
        }
        row.fields().forEach(field -> print(row, field));
        row.reasons().forEach(reason -> print(row, reason));
    }

    private void print(RowChange row, FieldChange field) {
        print(row, field.field().key(), text(field.before()), text(field.after()), "", "");
    }

    private void print(RowChange row, RowError reason) {
        print(row, text(reason.field()), "", "", reason.code().value(), sentences.text(reason));
    }

    private void print(RowChange row, String... rest) {
        Stream<String> first = Stream.of(
                String.valueOf(row.position().row()),
                text(row.identifier()),
                row.outcome().name().toLowerCase(Locale.ROOT));
        out.record(
                Stream.concat(first, Stream.of(rest)).map(FormulaGuard::guard).toList());
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
