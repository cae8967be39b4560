package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Which sheet of a workbook is read: the one that was asked for, or else the first with a table, those that people see
 * before hidden ones.
 *
 * @param sheet the sheet
 * @param others the names of the others that have cells
 */
record SheetChoice(Sheet sheet, List<String> others) {

    /** Rows with cells that show what a sheet has. */
    private static final int LOOKED_AT = 200;

    /** How much a sheet looks like a table of contacts. */
    private enum Content {
        BLANK,
        CELLS,
        TABLE
    }

    static SheetChoice of(ReadableWorkbook workbook, Optional<String> name, OptionalInt number) {
        List<Sheet> sheets = workbook.getSheets().toList();
        List<Content> contents = sheets.stream().map(SheetChoice::contentOf).toList();
        Sheet chosen = chosen(sheets, contents, name, number);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (contents.get(i) != Content.BLANK && !sheets.get(i).equals(chosen)) {
                others.add(sheets.get(i).getName());
            }
        }
        return new SheetChoice(chosen, List.copyOf(others));
    }

    private static Sheet chosen(List<Sheet> sheets, List<Content> contents, Optional<String> name, OptionalInt number) {
        if (name.isPresent()) {
            return named(sheets, name.get()).orElseThrow(() -> notFound(sheets));
        }
        if (number.isPresent()) {
            int index = number.getAsInt() - 1;
            return sheets.stream().skip(index).findFirst().orElseThrow(() -> notFound(sheets));
        }
        return first(sheets, contents, Content.TABLE, true)
                .or(() -> first(sheets, contents, Content.CELLS, true))
                .or(() -> first(sheets, contents, Content.TABLE, false))
                .or(() -> first(sheets, contents, Content.CELLS, false))
                .orElseThrow(() -> new SourceException(ErrorCode.FILE_EMPTY));
    }

    /** As written before as another one with other capitals. */
    private static Optional<Sheet> named(List<Sheet> sheets, String name) {
        return sheets.stream()
                .filter(sheet -> sheet.getName().equals(name))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(name.strip()))
                        .findFirst());
    }

    private static SourceException notFound(List<Sheet> sheets) {
        return new SourceException(
                ErrorCode.SHEET_NOT_FOUND,
                Map.of("count", String.valueOf(sheets.size())),
                sheets.stream().map(Sheet::getName).toList());
    }

    private static Optional<Sheet> first(List<Sheet> sheets, List<Content> contents, Content content, boolean visible) {
        return sheets.stream()
                .filter(sheet -> contents.get(sheet.getIndex()) == content)
                .filter(sheet -> (sheet.getVisibility() == SheetVisibility.VISIBLE) == visible)
                .findFirst();
    }

    /**
     * A table has two rows of two cells, or an address: a list of addresses is one column. A sheet of notes has
     * neither.
     */
    private static Content contentOf(Sheet sheet) {
        int wide = 0;
        boolean cells = false;
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<List<String>> first = rows.map(SheetChoice::filled)
                    .filter(filled -> !filled.isEmpty())
                    .limit(LOOKED_AT)
                    .iterator();
            while (first.hasNext()) {
                List<String> filled = first.next();
                cells = true;
                wide += filled.size() > 1 ? 1 : 0;
                if (wide > 1 || filled.stream().anyMatch(cell -> cell.indexOf('@') > 0)) {
                    return Content.TABLE;
                }
            }
        } catch (IOException | RuntimeException e) {
            // Its people must not be passed over in silence: it is refused where it is chosen, else named.
            return Content.TABLE;
        }
        return cells ? Content.CELLS : Content.BLANK;
    }

    private static List<String> filled(Row row) {
        List<String> filled = new ArrayList<>();
        for (Cell cell : row) {
            String text = cell == null ? "" : cell.getText();
            if (!text.isBlank()) {
                filled.add(text);
            }
        }
        return filled;
    }

    Optional<RowError> warning() {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowError(
                        ErrorCode.SHEETS_LEFT_OUT,
                        null,
                        RowError.NO_COLUMN,
                        Map.of("sheet", sheet.getName(), "others", String.join(", ", others))));
    }

    /** Shows no name. */
    @Override
    public String toString() {
        return "SheetChoice[" + sheet.getIndex() + ", " + others.size() + " others]";
    }
}
