package com.isendu.contactimport.xlsx.internal.write;

import com.isendu.contactimport.xlsx.internal.CellText;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes texts into cells. They stand in their cells, since strings that cells share would all be in memory until the
 * end.
 */
final class SheetCell {

    private SheetCell() {}

    static void write(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        String encoded = CellText.encode(text);
        if (isSpace(encoded.charAt(0)) || isSpace(encoded.charAt(encoded.length() - 1))) {
            sheet.inlineString(row, column, spaced(encoded));
        } else {
            sheet.inlineString(row, column, encoded);
        }
    }

    /** Only the text of a run says that its blanks count; programs take them off the others. */
    private static RichText spaced(String text) {
        return RichText.builder().run(text).end().build();
    }

    private static boolean isSpace(char c) {
        return c <= ' ';
    }
}
