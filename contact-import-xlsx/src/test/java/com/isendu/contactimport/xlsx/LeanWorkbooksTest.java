package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.error.SourceException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that lack a part, or have one that the reader does not understand. */
class LeanWorkbooksTest {

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ISO_DATE = "<c r=\"A2\" t=\"d\"><v>1980-12-31</v></c>";
    private static final String UNREADABLE = "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\">" + ISO_DATE + "</row></sheetData></worksheet>";

    @TempDir
    Path directory;

    @Test
    void workbookWithoutFormatsIsRead() throws IOException {
        Path file = people("Clients");
        edit(
                file,
                "[Content_Types].xml",
                types -> types.replaceAll("<Override[^>]*PartName=\"/xl/styles.xml\"[^>]*/>", ""));
        edit(file, "xl/styles.xml", styles -> "");

        assertThat(Workbooks.textOf(XlsxSource.of(file))).isEqualTo("email,city\r\na@example.com,Roma\r\n");
    }

    @Test
    void stringsThatAreNotDeclaredAreNotBlankCells() throws IOException {
        Path file = people("Clients");
        edit(
                file,
                "[Content_Types].xml",
                types -> types.replaceAll("<Override[^>]*PartName=\"/xl/sharedStrings.xml\"[^>]*/>", ""));

        assertThat(refusal(file)).isEqualTo(ErrorCode.FILE_DAMAGED);
    }

    @Test
    void sheetThatCannotBeReadIsNotPassedOverForAnother() throws IOException {
        Path file = people("Clients", "Old clients");
        edit(file, "xl/worksheets/sheet1.xml", sheet -> UNREADABLE);

        assertThat(refusal(file)).isEqualTo(ErrorCode.FILE_DAMAGED);
    }

    @Test
    void sheetThatCannotBeReadIsNamedBesideTheOneThatIsRead() throws IOException {
        Path file = people("Clients", "Old clients");
        edit(file, "xl/worksheets/sheet2.xml", sheet -> UNREADABLE);

        List<RowError> warnings =
                XlsxSource.of(file).declaration().orElseThrow().warnings();
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ErrorCode.SHEETS_LEFT_OUT);
            assertThat(warning.parameters()).containsEntry("others", "Old clients");
        });
    }

    @Test
    void workbookOfTheStrictKindIsNotCalledEmpty() throws IOException {
        Path file = people("Clients");
        edit(file, "xl/workbook.xml", workbook -> workbook.replace(RELATIONS, STRICT_RELATIONS));

        assertThat(refusal(file)).isEqualTo(ErrorCode.FILE_DAMAGED);
    }

    @Test
    void tableBelowHundredsOfBlankRowsIsFound() throws IOException {
        Path file = Workbooks.ofWorkbook(directory.resolve("people.xlsx"), workbook -> {
            Sheet sheet = workbook.createSheet("Clients");
            for (int row = 0; row < 300; row++) {
                sheet.createRow(row).createCell(0);
            }
            fill(sheet);
            Workbooks.add(workbook.createSheet("Notes"), "one", "two");
        });

        assertThat(Workbooks.textOf(XlsxSource.of(file))).endsWith("email,city\r\na@example.com,Roma\r\n");
    }

    private Path people(String... sheets) {
        return Workbooks.ofWorkbook(directory.resolve("people.xlsx"), workbook -> {
            for (String sheet : sheets) {
                fill(workbook.createSheet(sheet));
            }
        });
    }

    private static void fill(Sheet sheet) {
        Workbooks.add(sheet, "email", "city");
        Workbooks.add(sheet, "a@example.com", "Roma");
    }

    /** Changes a part; one that becomes blank goes away. */
    private static void edit(Path file, String part, UnaryOperator<String> edit) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path path = zip.getPath(part);
            String before = Files.readString(path);
            String after = edit.apply(before);
            assertThat(after).isNotEqualTo(before);
            if (after.isEmpty()) {
                Files.delete(path);
            } else {
                Files.writeString(path, after);
            }
        }
    }

    private static ErrorCode refusal(Path file) {
        return catchThrowableOfType(SourceException.class, () -> XlsxSource.of(file))
                .code();
    }
}
