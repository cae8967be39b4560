package com.isendu.contactimport.xlsx.internal.write;

import com.isendu.contactimport.xlsx.internal.CellText;
import org.dhatim.fastexcel.Worksheet;

/** Comments on the first cells at fault. They are in memory until the end of the workbook, so there is a limit. */
final class FaultComments {

    private static final int MOST = 10_000;
    private static final int MOST_CHARS = 4_000_000;

    private final Worksheet sheet;
    private int count;
    private long chars;

    FaultComments(Worksheet sheet) {
        this.sheet = sheet;
    }

    void add(int row, int column, String sentence) {
        if (count < MOST && chars + sentence.length() <= MOST_CHARS && !sentence.isBlank()) {
            sheet.comment(row, column, CellText.encode(sentence));
            count++;
            chars += sentence.length();
        }
    }
}
