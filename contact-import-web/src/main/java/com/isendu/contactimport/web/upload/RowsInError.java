package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.error.ErrorCode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows in error by what is wrong with them, the most frequent first.
 *
 * @param kinds each with an example
 * @param rows how many rows are in error
 * @param ready how many are not any more, being corrected
 */
public record RowsInError(List<Kind> kinds, long rows, long ready) {

    public RowsInError {
        kinds = List.copyOf(kinds);
    }

    /**
     * What is wrong with some rows.
     *
     * @param fault the fault of the first of them
     * @param row the number of that row, as a spreadsheet shows it
     * @param value the cell that is concerned; empty where the whole row is
     * @param count how many rows have it
     */
    public record Kind(RowFault fault, String row, String value, long count) {

        Kind once(long more) {
            return new Kind(fault, row, value, count + more);
        }

        /** The value is a person's. */
        @Override
        public String toString() {
            return "Kind[" + fault + ", " + count + "]";
        }
    }

    /** Those of a correction. */
    public static RowsInError of(CorrectionFile file) {
        Map<ErrorCode, Kind> kinds = new LinkedHashMap<>();
        long[] counts = new long[2];
        file.forEach(row -> {
            counts[row.isReady() ? 1 : 0]++;
            row.errors()
                    .forEach(fault -> kinds.merge(
                            fault.code(),
                            new Kind(fault, row.row(), valueOf(row, fault), 1),
                            (known, more) -> known.once(1)));
        });
        List<Kind> sorted = kinds.values().stream()
                .sorted(Comparator.comparingLong(Kind::count).reversed())
                .toList();
        return new RowsInError(sorted, counts[0], counts[1]);
    }

    /** How many rows have a code. */
    long of(String code) {
        return kinds.stream()
                .filter(kind -> kind.fault().code().value().equals(code))
                .mapToLong(Kind::count)
                .sum();
    }

    private static String valueOf(CorrectionRow row, RowFault fault) {
        return fault.column() >= 0 && fault.column() < row.cells().size()
                ? row.cells().get(fault.column())
                : "";
    }
}
