package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.source.Column;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest sheets that there are, in a process with 64 MB of heap: read, or ended with a code. */
class LittleMemoryTest {

    @TempDir
    Path directory;

    @Test
    void asManyRowsAsASheetHasAreRead() throws IOException {
        Path file = HostileWorkbook.ofRows(directory.resolve("rows.xlsx"), out -> {
            for (int row = 1; row <= Workbooks.ROWS; row++) {
                out.add("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"inlineStr\"><is><t>p" + row
                        + "@example.com</t></is></c><c r=\"B" + row + "\"><v>" + row + "</v></c></row>");
            }
        });

        assertThat(ReadingProcess.outcomeOf(file)).isEqualTo(String.valueOf(Workbooks.ROWS));
    }

    @Test
    void asManyColumnsAsASheetHasEndInACodeOrAreRead() throws IOException {
        Path file = HostileWorkbook.ofRows(directory.resolve("columns.xlsx"), out -> {
            for (int row = 1; row <= 200; row++) {
                out.add("<row r=\"" + row + "\">");
                for (int column = 0; column < Workbooks.COLUMNS; column++) {
                    out.add("<c r=\"" + Column.letters(column) + row + "\"><v>" + column + "</v></c>");
                }
                out.add("</row>");
            }
        });

        assertThat(ReadingProcess.outcomeOf(file)).matches("\\d+|[A-Z_]+");
    }

    @Test
    void cellInTheLastColumnOfEachRowEndsInACode() throws IOException {
        Path file = HostileWorkbook.ofRows(directory.resolve("far.xlsx"), out -> {
            for (int row = 1; row <= 100_000; row++) {
                String place = row == 1 ? "XFD1" : "A" + row;
                out.add("<row r=\"" + row + "\"><c r=\"" + place + "\"><v>1</v></c></row>");
            }
        });

        assertThat(ReadingProcess.outcomeOf(file)).isEqualTo("FILE_UNSAFE");
    }

    @Test
    void moreSharedStringsThanFitIntoMemoryEndInACode() throws IOException {
        Path file = HostileWorkbook.ofStrings(directory.resolve("strings.xlsx"), out -> {
            out.add(HostileWorkbook.STRINGS_START);
            for (int number = 0; number < 1_000_000; number++) {
                out.add("<si><t>person" + number + "@example.com</t></si>");
            }
            out.add("</sst>");
        });

        assertThat(ReadingProcess.outcomeOf(file)).isEqualTo("FILE_TOO_LARGE");
    }
}
