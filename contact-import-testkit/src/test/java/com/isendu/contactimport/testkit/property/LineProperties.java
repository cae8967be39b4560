package com.isendu.contactimport.testkit.property;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.SourceRecords.Entry;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.testkit.MessyCsv;
import com.isendu.contactimport.testkit.MessyFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineProperties {

    @Provide
    Arbitrary<MessyFile> files() {
        return MessyCsv.files();
    }

    /** Half of a character that needs two has no bytes; it becomes a question mark. */
    @Provide
    Arbitrary<String> damagedTexts() {
        return MessyCsv.damagedTexts().map(text -> new String(text.getBytes(UTF_8), UTF_8));
    }

    @Property(tries = 300)
    void rowAndLineNumbersEqualAnIndependentCount(@ForAll("files") MessyFile file) {
        List<RowPosition> positions = new ArrayList<>();
        ReadingOptions options =
                ReadingOptions.builder().delimiter(file.delimiter()).build();
        try (SourceRecords records = SourceRecords.open(Trial.source(file.text()), options)) {
            records.forEachRemaining(entry -> positions.add(entry.position()));
        }

        assertThat(positions).isEqualTo(PhysicalLines.positions(file.text()));
    }

    @Property(tries = 300)
    void noCharacterOfADamagedFileIsLost(@ForAll("damagedTexts") String text) {
        List<String> lines = PhysicalLines.ofData(text);
        try (SourceRecords records =
                SourceRecords.open(Trial.source(text), asWritten().build().reading())) {
            Dialect dialect = records.format().dialect();
            String header = String.join("", records.headerCells());
            String last = header;
            int lastLine = 1;
            while (records.hasNext()) {
                Entry entry = records.next();
                int line = (int) entry.position().line();
                List<String> written = withoutHeaders(lines.subList(lastLine - 1, line - 1), last, header, records);
                assertThat(essence(written, dialect)).isEqualTo(essence(List.of(last), dialect));
                last = String.join("", entry.cells());
                lastLine = line;
            }
            // The records end where a second table begins; an import has its rows in the error CSV.
            boolean ended = records.warnings().stream()
                    .noneMatch(warning -> warning.code().equals(ErrorCode.SECOND_TABLE));
            if (ended) {
                List<String> written = withoutHeaders(lines.subList(lastLine - 1, lines.size()), last, header, records);
                assertThat(essence(written, dialect)).isEqualTo(essence(List.of(last), dialect));
            }
        } catch (SourceException e) {
            boolean headerHoldsRow = e.code().equals(ErrorCode.HEADER_HOLDS_ROW)
                    && PhysicalLines.of(text.strip()).stream().limit(3).anyMatch(line -> line.contains("@"));
            assertThat(text.isBlank() || headerHoldsRow)
                    .as("%s: %s", e.code(), text)
                    .isTrue();
        }
    }

    /**
     * The lines of a record without those behind it that repeat the header: they are left out, and a warning says so.
     */
    private static List<String> withoutHeaders(
            List<String> lines, String record, String header, SourceRecords records) {
        Dialect dialect = records.format().dialect();
        boolean reported =
                records.warnings().stream().anyMatch(warning -> warning.code().equals(ErrorCode.HEADER_REPEATED));
        int end = lines.size();
        while (reported
                && end > 1
                && !essence(lines.subList(0, end), dialect).equals(essence(List.of(record), dialect))
                && isHeader(lines.get(end - 1), header, dialect)) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static boolean isHeader(String line, String header, Dialect dialect) {
        String text = essence(List.of(line), dialect);
        return text.isEmpty() || text.equals(essence(List.of(header), dialect));
    }

    /** Everything but what CSV puts around and between cells; a damage may have made the apostrophe the quote. */
    private static String essence(List<String> lines, Dialect dialect) {
        String quote = String.valueOf(Objects.requireNonNullElse(dialect.quote(), '"'));
        return String.join("", lines)
                .replace(String.valueOf(dialect.delimiter()), "")
                .replace(quote, "")
                .replaceAll("[\"\\s\uFEFF]", "");
    }

    @Property(tries = 150)
    void everyRecordOfADamagedFileIsImportedOrInTheErrorCsv(@ForAll("damagedTexts") String text) {
        Set<Long> rejected = new HashSet<>();
        Set<Long> imported = new HashSet<>();
        try {
            Trial trial = Trial.run(Trial.source(text), asWritten(), Trial.sink());
            trial.rejected().stream()
                    .map(RejectedRow::position)
                    .map(RowPosition::row)
                    .forEach(rejected::add);
            try (SourceRecords records =
                    SourceRecords.open(Trial.source(text), asWritten().build().reading())) {
                records.forEachRemaining(entry -> imported.add(entry.position().row()));
            }
            trial.rejected().stream()
                    .filter(row -> row.errors().get(0).code().equals(ErrorCode.SECOND_TABLE))
                    .forEach(row -> imported.add(row.position().row()));
            int all = imported.size();
            imported.removeAll(rejected);
            assertThat(all).isEqualTo((int) trial.counts().records());
            assertThat(imported)
                    .hasSize((int) (trial.counts().imported() + trial.counts().skipped()));
        } catch (ImportException e) {
            assertThat(e.code()).isNotNull();
        }
    }

    private static ImportOptions.Builder asWritten() {
        return Trial.options()
                .reading(reading -> reading.header(HeaderMode.PRESENT).skippedLines(0));
    }
}
