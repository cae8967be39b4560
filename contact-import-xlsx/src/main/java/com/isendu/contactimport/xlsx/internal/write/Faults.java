package com.isendu.contactimport.xlsx.internal.write;

import com.isendu.contactimport.internal.errorcsv.ReservedColumns;
import com.isendu.contactimport.internal.errorcsv.RowMark;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which cells of a row in error are at fault, and why, as the reserved columns say. */
final class Faults {

    private static final Pattern CODE = Pattern.compile("[^@;]+(?:@([A-Z]{1,3}))?");
    private static final String BETWEEN_SENTENCES = " | ";

    private final int width;
    private final int dataWidth;
    private final int code;
    private final int explanation;

    private Faults(int width, int dataWidth, int code, int explanation) {
        this.width = width;
        this.dataWidth = dataWidth;
        this.code = code;
        this.explanation = explanation;
    }

    /**
     * Those of rows below a header.
     *
     * @param header the columns of the original first, then the reserved ones
     * @throws IllegalArgumentException if one of the reserved columns is missing
     */
    static Faults below(List<String> header) {
        return new Faults(
                header.size(),
                indexOf(ReservedColumns.ROW, header),
                indexOf(ReservedColumns.CODE, header),
                indexOf(ReservedColumns.ERROR, header));
    }

    private static int indexOf(String name, List<String> header) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("not an error CSV: a reserved column is missing");
        }
        return index;
    }

    /** Returns the column of the sentences. */
    int explanation() {
        return explanation;
    }

    /**
     * Returns the cells of a row that are at fault.
     *
     * @param cells the cells of the row, no longer guarded
     * @return sentences by column, several in lines; a fault of the whole row is one of the cell with its number
     */
    Map<Integer, String> of(List<String> cells) {
        List<Integer> columns = columns(cell(cells, code), Math.max(width, cells.size()));
        String text = RowMark.without(cell(cells, explanation)).strip();
        List<String> sentences = List.of(text.split(Pattern.quote(BETWEEN_SENTENCES), -1));
        Map<Integer, String> faults = new LinkedHashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            if (sentences.size() == columns.size()) {
                faults.merge(columns.get(place), sentences.get(place), (first, next) -> first + "\n" + next);
            } else {
                faults.put(columns.get(place), text);
            }
        }
        return faults;
    }

    private List<Integer> columns(String codes, int end) {
        List<Integer> columns = new ArrayList<>();
        Matcher matcher = CODE.matcher(codes);
        while (matcher.find()) {
            int place = matcher.group(1) == null ? dataWidth : placeOf(Column.index(matcher.group(1)));
            columns.add(place < end ? place : dataWidth);
        }
        return columns;
    }

    /** Cells beyond the columns of the original stand behind the reserved ones. */
    private int placeOf(int original) {
        return original < dataWidth ? original : original - dataWidth + width;
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
