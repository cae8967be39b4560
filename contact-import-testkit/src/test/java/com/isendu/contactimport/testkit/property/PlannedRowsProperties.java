package com.isendu.contactimport.testkit.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import com.isendu.contactimport.testkit.MessyCsv;
import com.isendu.contactimport.testkit.MessyFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A run is the sum of its rows: nobody understands them in a second way, and the plan tells all there is to know. */
class PlannedRowsProperties {

    @Provide
    Arbitrary<MessyFile> files() {
        return MessyCsv.files();
    }

    @Provide
    Arbitrary<List<String>> people() {
        return People.lines();
    }

    @Property(tries = 200)
    void rowsOfAFileOfPeopleMakeItsImport(
            @ForAll("people") List<String> lines,
            @ForAll InvalidValueStrategy invalidValues,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        ImportOptions.Builder options =
                Trial.people().invalidValues(invalidValues).threads(threads);

        agree(Trial.source(People.text(lines)), options);
    }

    @Property(tries = 200)
    void rowsOfAnyFileMakeItsImport(@ForAll("files") MessyFile file, @ForAll boolean declared) {
        ImportOptions.Builder options = Trial.options();
        agree(
                Trial.source(file.text()),
                declared ? options.reading(reading -> reading.header(HeaderMode.PRESENT)) : options);
    }

    private static void agree(ContactSource source, ImportOptions.Builder options) {
        ImportOptions.Builder keeping = options.stopEarly(false).duplicates(DuplicateStrategy.KEEP_FIRST);
        ReplayedRows rows = ReplayedRows.of(source, keeping.build());
        InMemoryContactSink sink = new InMemoryContactSink();
        Trial run = Trial.run(source, keeping, sink);

        assertThat(run.contacts()).containsExactlyElementsOf(rows.stored().values());
        assertThat(byThemselves(run.rejected())).isEqualTo(rows.rejected());
        assertThat(run.counts().blank()).isEqualTo(rows.blankRows());
        assertThat(run.counts().records())
                .isEqualTo(rows.stored().size() + rows.rejected().size() + rows.repeated());
        agree(run.report(), rows);
    }

    private static void agree(ImportReport report, ReplayedRows rows) {
        SortedMap<ErrorCode, Long> warnings = new TreeMap<>(rows.rowWarnings());
        rows.fileWarnings().forEach(code -> warnings.merge(code, 1L, Long::sum));

        assertThat(report.warnings()).isEqualTo(warnings);
    }

    /** Without those that only other rows put in error. */
    private static List<RejectedRow> byThemselves(List<RejectedRow> rows) {
        return rows.stream()
                .filter(row ->
                        row.errors().stream().noneMatch(error -> error.code().equals(ErrorCode.DUPLICATE_IN_FILE)))
                .toList();
    }
}
