package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.internal.text.FormulaGuard;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.row.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ErrorCsvProperties {

    @Provide
    Arbitrary<List<String>> people() {
        return People.lines();
    }

    @Property(tries = 500)
    void guardCanAlwaysBeTakenOff(@ForAll String text) {
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
        assertThat(FormulaGuard.unguard(FormulaGuard.guard("'" + text))).isEqualTo("'" + text);
    }

    @Property(tries = 150)
    void parsedAgainEqualsTheRejectedRows(@ForAll("people") List<String> lines) {
        Trial trial = Trial.run(People.text(lines));
        List<List<String>> read = dataOf(trial.errorCsv());
        List<List<String>> rejected = trial.rejected().stream()
                .map(RejectedRow::cells)
                .map(ErrorCsvProperties::stripped)
                .toList();

        assertThat(read).isEqualTo(rejected);
    }

    @Property(tries = 200)
    void importedUnchangedGivesTheSameErrors(@ForAll("people") List<String> lines) {
        Trial first = Trial.run(People.text(lines));
        Assume.that(!first.rejected().isEmpty());
        Trial second = Trial.run(first.errorCsv());

        assertThat(second.counts().imported()).isZero();
        assertThat(dataOf(second.errorCsv())).isEqualTo(dataOf(first.errorCsv()));
        // An error CSV is one table: rows of a second one are in error there for their width.
        if (!first.report().warnings().containsKey(ErrorCode.SECOND_TABLE)) {
            assertThat(second.codes()).isEqualTo(first.codes());
        }
    }

    @Property(tries = 100)
    void correctedIsImportedAltogether(@ForAll("people") List<String> lines) {
        Trial first = Trial.run(People.text(lines));
        Assume.that(!first.rejected().isEmpty());
        Trial second = Trial.run(corrected(first.errorCsv()));

        assertThat(second.result()).isInstanceOf(ImportResult.AllImported.class);
        assertThat(second.counts().created()).isEqualTo(first.counts().rejected());
    }

    /** What a person does: other values in the data columns, and the reserved ones left as they are. */
    private static String corrected(String errorCsv) {
        List<String> lines = new ArrayList<>();
        try (SourceRecords records = SourceRecords.open(
                Trial.source(errorCsv), ReadingOptions.builder().build())) {
            List<String> header = records.headerCells();
            lines.add(People.line(header));
            while (records.hasNext()) {
                List<String> cells = new ArrayList<>(records.next().cells().subList(0, header.size()));
                for (int i = 0; i < header.size() - ReservedColumns.NAMES.size(); i++) {
                    cells.set(i, i == 0 ? "corrected" + lines.size() + "@example.com" : "");
                }
                lines.add(People.line(cells));
            }
        }
        return String.join("\r\n", lines);
    }

    /** The original cells in an error CSV: those before the reserved columns and those behind them. */
    private static List<List<String>> dataOf(String errorCsv) {
        List<List<String>> rows = new ArrayList<>();
        if (errorCsv.isEmpty()) {
            return rows;
        }
        try (SourceRecords records = SourceRecords.open(
                Trial.source(errorCsv), ReadingOptions.builder().build())) {
            int width = records.headerCells().size();
            int data = width - ReservedColumns.NAMES.size();
            assertThat(records.headerCells().subList(data, width)).isEqualTo(ReservedColumns.NAMES);
            while (records.hasNext()) {
                List<String> cells = new ArrayList<>(records.next().cells());
                cells.subList(data, width).clear();
                rows.add(stripped(cells.stream().map(FormulaGuard::unguard).toList()));
            }
        }
        return rows;
    }

    /** Without the blank cells at the end, which a row without them is filled up with. */
    private static List<String> stripped(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }
}
