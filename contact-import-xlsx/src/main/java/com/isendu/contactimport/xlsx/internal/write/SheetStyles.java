package com.isendu.contactimport.xlsx.internal.write;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * How the cells of a sheet with rows in error look: all are text, so that what is typed into one stays as it is, too.
 */
final class SheetStyles {

    private static final String TEXT = "@";
    /** Dark on light whatever colours a program is set to, and a border for those who see no colours. */
    private static final String FAULTY_FILL = "FFFFE8B3";

    private static final String FAULTY_INK = "FF5C2600";

    private final Worksheet sheet;
    private final int sentences;

    /**
     * Those of a sheet.
     *
     * @param sentences the column whose cells are wrapped
     */
    SheetStyles(Worksheet sheet, int sentences) {
        this.sheet = sheet;
        this.sentences = sentences;
    }

    /** Makes the columns text, for the cells below the rows; to be called before the first row is written. */
    void columns(ColumnWidths widths) {
        for (int column = 0; column < widths.count(); column++) {
            sheet.width(column, widths.of(column, sentences));
            sheet.style(column).format(TEXT).verticalAlignment("top").set();
        }
        sheet.style(sentences).verticalAlignment("top").wrapText(true).set();
    }

    /** Makes rows text, their blank cells too; marks stay. */
    void rows(int first, int last, int width) {
        text(sheet.range(first, 0, last, width - 1));
        sheet.range(first, sentences, last, sentences)
                .style()
                .verticalAlignment("top")
                .wrapText(true)
                .set();
    }

    /** Makes cells of a row text that stand behind the columns. */
    void surplus(int row, int first, int width) {
        if (width > first) {
            text(sheet.range(row, first, row, width - 1));
        }
    }

    private static void text(Range cells) {
        cells.style().format(TEXT).verticalAlignment("top").set();
    }

    void header(int width) {
        sheet.range(0, 0, 0, width - 1).style().bold().set();
    }

    void faulty(int row, int column) {
        sheet.style(row, column)
                .fillColor(FAULTY_FILL)
                .fontColor(FAULTY_INK)
                .borderStyle(BorderStyle.THIN)
                .borderColor(FAULTY_INK)
                .set();
    }
}
