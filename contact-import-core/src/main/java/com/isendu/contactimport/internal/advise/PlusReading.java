package com.isendu.contactimport.internal.advise;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detects columns of phone numbers that include their calling code without a plus: half of them are valid with a plus
 * in front. A default country must not change them into other numbers.
 */
final class PlusReading {

    /** Half of the cells: a few national numbers of a column are valid with a plus by chance. */
    private static final int HALF = 2;

    private final Change change;
    private final Field field;
    private int cells;
    private int readable;
    private int contradicted;

    private PlusReading(Change change, Field field) {
        this.change = change;
        this.field = field;
    }

    /**
     * Returns whether a change reads numbers of such a column as others.
     *
     * @param rows the rows with a number that is in error without the change
     * @param change how they are read
     * @param field the field of the number
     */
    static boolean contradicts(List<TriedRow> rows, Change change, Field field) {
        PlusReading reading = new PlusReading(change, field);
        rows.forEach(reading::look);
        return reading.contradicted > 0 && reading.readable * HALF >= reading.cells;
    }

    private void look(TriedRow row) {
        int column = row.before().column(field);
        String cell = column < 0 ? "" : row.record().cells().get(column).strip();
        if (cell.isEmpty() || cell.charAt(0) < '1' || cell.charAt(0) > '9') {
            return;
        }
        cells++;
        String plus = valueOf(withPlus(row.record(), column, cell));
        if (plus != null) {
            readable++;
            String value = valueOf(row.record());
            contradicted += value == null || value.equals(plus) ? 0 : 1;
        }
    }

    private @Nullable String valueOf(SourceRecord record) {
        Candidate candidate = change.understand(record);
        return KeptRow.hasTrouble(candidate, field) ? null : candidate.value(field);
    }

    private static SourceRecord withPlus(SourceRecord record, int column, String cell) {
        List<String> cells = new ArrayList<>(record.cells());
        cells.set(column, "+" + cell);
        return new SourceRecord(record.position(), cells);
    }
}
