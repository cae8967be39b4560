package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.text.FormulaGuard;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The rows in error of an import as a file that is being corrected: an error CSV, of which a changed cell is judged
 * anew and a row that nobody has changed is in error for the same reason as before.
 *
 * @param engine what judges
 * @param source the file
 * @param options how the rows are understood
 * @param store finds the rows that the store refused, when the file is read
 */
public record CorrectionFile(
        ImportEngine engine, ContactSource source, ImportOptions options, Supplier<StoreFaults> store) {

    private static final String RESERVED = "_import_";
    private static final String ROW = "_import_row";
    private static final String CODE = "_import_code";
    private static final String ERROR = "_import_error";

    /** Returns the columns of the file that hold what people have written, numbered as in the file imported first. */
    public List<Column> columns() {
        try (SourceRecords records = SourceRecords.open(source, options.reading())) {
            List<Column> columns = new ArrayList<>();
            for (Column column : records.columns()) {
                if (!isReserved(column)) {
                    columns.add(new Column(columns.size(), column.name(), column.occurrence()));
                }
            }
            return columns;
        }
    }

    private static boolean isReserved(Column column) {
        return column.name().startsWith(RESERVED);
    }

    /** Gives each row as it stands, in the order of the file. */
    public void forEach(Consumer<CorrectionRow> consumer) {
        StoreFaults faults = store.get();
        forEachUnderstood(row -> consumer.accept(faults.addTo(row)));
    }

    /** Gives each row with the errors that its cells show. */
    void forEachUnderstood(Consumer<CorrectionRow> consumer) {
        ImportPlan plan = engine.plan(source, options);
        try (SourceRecords records = SourceRecords.open(source, options.reading());
                ContactRows rows = engine.rows(source, plan)) {
            Places places = Places.of(records.columns());
            int number = 0;
            while (records.hasNext() && rows.hasNext()) {
                consumer.accept(row(number, places, records.next(), rows.next()));
                number++;
            }
        }
    }

    private static CorrectionRow row(int number, Places places, SourceRecords.Entry entry, ContactRow row) {
        List<RowError> errors = row instanceof RejectedRow rejected ? rejected.errors() : List.of();
        return new CorrectionRow(
                number,
                places.row(entry.cells()),
                places.data(entry.cells()).stream().map(FormulaGuard::unguard).toList(),
                errors.stream()
                        .filter(error -> !isOptOut(error))
                        .map(RowFault::found)
                        .toList(),
                places.recorded(entry.cells()),
                row.warnings(),
                errors.stream().anyMatch(CorrectionFile::isOptOut));
    }

    /** Whether a row is skipped on purpose, which is no error of it. */
    private static boolean isOptOut(RowError error) {
        return error.code().equals(ErrorCode.OPTED_OUT);
    }

    /** Returns the same file with other cells, as it is read; to be closed. */
    public InputStream edited(CorrectionEdit edit) throws IOException {
        return new EditedCsv(SourceRecords.open(source, options.reading()), edit);
    }

    /**
     * Where the columns of people stand among the reserved ones.
     *
     * @param data the indexes of theirs
     * @param count how many there are of both
     * @param row the index of the column with the number of the row; -1 where there is none
     * @param code the index of the column with the codes; -1 where there is none
     * @param error the index of the column with their sentences; -1 where there is none
     */
    record Places(List<Integer> data, int count, int row, int code, int error) {

        static Places of(List<Column> columns) {
            List<Integer> data = IntStream.range(0, columns.size())
                    .filter(index -> !isReserved(columns.get(index)))
                    .boxed()
                    .toList();
            return new Places(data, columns.size(), place(ROW, columns), place(CODE, columns), place(ERROR, columns));
        }

        private static int place(String name, List<Column> columns) {
            return IntStream.range(0, columns.size())
                    .filter(index -> columns.get(index).name().equals(name))
                    .findFirst()
                    .orElse(-1);
        }

        String row(List<String> cells) {
            return cell(cells, row);
        }

        List<RowFault> recorded(List<String> cells) {
            return RecordedFaults.of(cell(cells, code), FormulaGuard.unguard(cell(cells, error)));
        }

        private static String cell(List<String> cells, int place) {
            return place >= 0 && place < cells.size() ? cells.get(place) : "";
        }

        /** Returns the cells of people: one for each of their columns, then those beyond the last column. */
        List<String> data(List<String> cells) {
            List<String> all = new ArrayList<>(data.stream()
                    .map(index -> index < cells.size() ? cells.get(index) : "")
                    .toList());
            if (cells.size() > count) {
                all.addAll(cells.subList(count, cells.size()));
            }
            return all;
        }

        /** Returns the same cells with those of people replaced. */
        List<String> with(List<String> cells, List<String> changed) {
            List<String> all = new ArrayList<>(cells.subList(0, Math.min(cells.size(), count)));
            while (all.size() < count) {
                all.add("");
            }
            for (int i = 0; i < data.size(); i++) {
                all.set(data.get(i), changed.get(i));
            }
            all.addAll(changed.subList(data.size(), changed.size()));
            return all;
        }
    }

    /** Cells are people's. */
    @Override
    public String toString() {
        return "CorrectionFile";
    }
}
