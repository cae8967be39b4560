package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person should know of a sheet beside its cells, collected while they are read. */
final class SheetFindings {

    private final BitSet filled = new BitSet();
    private long hiddenRows;
    private long formulas;
    private @Nullable String firstFormula;

    void filledColumn(int column) {
        filled.set(column);
    }

    void hiddenRow() {
        hiddenRows++;
    }

    /** A formula whose result the file does not hold, as software without a calculator writes it. */
    void formulaWithoutResult(int column, int row) {
        if (formulas == 0) {
            firstFormula = Column.letters(column) + row;
        }
        formulas++;
    }

    /**
     * Whether no column but the first has a cell: then its cells can be rows of a CSV that was opened as one column.
     */
    boolean hasOneColumn() {
        return filled.length() <= 1;
    }

    boolean isBlank() {
        return filled.isEmpty();
    }

    List<RowError> warnings(List<int[]> hiddenColumns) {
        List<RowError> warnings = new ArrayList<>();
        if (hiddenRows > 0) {
            warnings.add(RowError.of(ErrorCode.HIDDEN_ROWS_READ, "count", hiddenRows));
        }
        BitSet hidden = new BitSet();
        hiddenColumns.forEach(range -> hidden.set(
                Math.min(Math.max(range[0], 0), SheetText.COLUMNS),
                Math.min(Math.max(range[1] + 1, range[0]), SheetText.COLUMNS)));
        hidden.and(filled);
        if (!hidden.isEmpty()) {
            String letters = hidden.stream().mapToObj(Column::letters).collect(Collectors.joining(", "));
            warnings.add(RowError.of(ErrorCode.HIDDEN_COLUMNS_READ, "columns", letters));
        }
        if (firstFormula != null) {
            warnings.add(new RowError(
                    ErrorCode.FORMULAS_NOT_CALCULATED,
                    null,
                    RowError.NO_COLUMN,
                    Map.of("count", String.valueOf(formulas), "cell", firstFormula)));
        }
        return warnings;
    }
}
