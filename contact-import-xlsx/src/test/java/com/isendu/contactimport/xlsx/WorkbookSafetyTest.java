package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.xlsx.HostileWorkbook.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to take the memory, the time or the disk of whoever reads them end in a code. */
class WorkbookSafetyTest {

    private static final String TEXT_CELL = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
    private static final String TEXT_CELL_END = "</t></is></c></row>";

    @TempDir
    Path directory;

    @Test
    void cellThatNobodyCouldReadIsRefused() {
        assertUnsafe(
                "row",
                HostileWorkbook.ofRows(
                        file(), out -> out.add(TEXT_CELL).random(20_000_000).add(TEXT_CELL_END)));
    }

    @Test
    void cellThatPacksWellIsRefusedByItsRatio() {
        assertUnsafe(
                "row",
                HostileWorkbook.ofRows(
                        file(), out -> out.add(TEXT_CELL).add("a", 600_000_000).add(TEXT_CELL_END)));
        Part zeros = out -> out.add("0", 600_000_000);
        assertUnsafe("ratio", HostileWorkbook.ofSheet(file(), zeros));
    }

    @Test
    void sharedStringOfManyPiecesIsRefused() {
        assertUnsafe("row", HostileWorkbook.ofStrings(file(), out -> {
            out.add(HostileWorkbook.STRINGS_START).add("<si>");
            for (int i = 0; i < 20_000; i++) {
                out.add("<r><t>").random(1000).add("</t></r>");
            }
            out.add("</si></sst>");
        }));
    }

    @Test
    void cellHiddenInCdataCommentOrInstructionIsRefused() {
        assertUnsafe("row", HostileWorkbook.ofRows(file(), out -> {
            out.add(TEXT_CELL).add("<![CDATA[");
            for (int i = 0; i < 20_000; i++) {
                out.add("<row>").random(1000);
            }
            out.add("]]>").add(TEXT_CELL_END);
        }));
        assertUnsafe("row", HostileWorkbook.ofRows(file(), out -> {
            out.add(TEXT_CELL).add("<?x '?><![CDATA['>");
            for (int i = 0; i < 20_000; i++) {
                out.add("<row>").random(1000);
            }
            out.add("]]>").add(TEXT_CELL_END);
        }));
        assertUnsafe("row", HostileWorkbook.ofRows(file(), out -> {
            out.add(TEXT_CELL).add("<!--");
            for (int i = 0; i < 20_000; i++) {
                out.add("<row>").random(1000);
            }
            out.add("-->").add(TEXT_CELL_END);
        }));
    }

    @Test
    void attributeThatNobodyNeedsIsRefused() {
        assertUnsafe(
                "tag",
                HostileWorkbook.ofRows(
                        file(), out -> out.add("<row r=\"").random(2_000_000).add("\"/>")));
    }

    @Test
    void cellBeyondTheLastColumnIsRefused() {
        for (String place : new String[] {"ZZZZZZZ1", "A99999999999", "\u4E2D1", "$A$1", "A&#49;"}) {
            assertUnsafe(
                    "cell",
                    HostileWorkbook.ofRows(
                            file(), out -> out.add("<row r=\"1\"><c r=\"" + place + "\"><v>1</v></c></row>")));
        }
    }

    @Test
    void numberOfTooManyDigitsIsRefused() {
        assertUnsafe(
                "number",
                HostileWorkbook.ofRows(
                        file(),
                        out -> out.add("<row r=\"1\"><c r=\"A1\"><v>1")
                                .add("7", 1_000_000)
                                .add("</v></c></row>")));
    }

    @Test
    void manyArrayFormulasAreRefused() {
        assertUnsafe("array formulas", HostileWorkbook.ofRows(file(), out -> {
            for (int row = 1; row <= 10_001; row++) {
                out.add("<row r=\"" + row + "\"><c r=\"A" + row + "\"><f t=\"array\" ref=\"A" + row
                        + "\">1</f><v>1</v></c></row>");
            }
        }));
    }

    @Test
    void stylesThatFillTheMemoryAreRefused() {
        assertUnsafe(
                "part",
                HostileWorkbook.ofStyles(
                        file(),
                        "<styleSheet><cellXfs>" + "<xf numFmtId=\"0\" a=\"bcdefghijklm\"/>".repeat(600_000)
                                + "</cellXfs></styleSheet>"));
    }

    @Test
    void entitiesAreRefused() {
        assertUnsafe(
                "document type",
                HostileWorkbook.ofSheet(
                        file(),
                        out -> out.add(
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + HostileWorkbook.SHEET_START
                                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>"
                                        + HostileWorkbook.SHEET_END)));
    }

    @Test
    void encodingsInWhichTagsCanHideAreRefused() {
        assertUnsafe(
                "encoding",
                HostileWorkbook.ofSheet(
                        file(),
                        out -> out.add("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>" + HostileWorkbook.SHEET_START
                                + HostileWorkbook.SHEET_END)));
    }

    @Test
    void limitOfUnpackedBytesIsKept() {
        Path file = HostileWorkbook.ofRows(file(), out -> {
            for (int row = 1; row <= 50_000; row++) {
                out.add("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c></row>");
            }
        });

        SourceException refusal = catchThrowableOfType(
                SourceException.class, () -> XlsxSource.of(file, XlsxOptions.DEFAULT.withUnpackedBytes(1_000_000)));
        assertThat(refusal.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(refusal.parameters()).containsEntry("limit", "1000000");
    }

    @Test
    void archiveThatUnpacksToFarMoreIsRefused() throws IOException {
        Path file = file();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("people.csv"));
            new HostileWorkbook.Appender(zip).add("a", 600_000_000);
        }

        SourceException refusal =
                catchThrowableOfType(SourceException.class, () -> ContactFiles.open(file, XlsxOptions.DEFAULT));
        assertThat(refusal.code()).isEqualTo(ErrorCode.FILE_UNSAFE);
        assertThat(refusal.parameters()).containsEntry("limit", "ratio");
    }

    @Test
    void nameThatLeadsOutOfTheArchiveIsAName() throws IOException {
        Path file = file();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("../../../people.csv"));
            new HostileWorkbook.Appender(zip).add("email\r\n");
        }

        assertThat(ContactFiles.open(file, XlsxOptions.DEFAULT)
                        .declaration()
                        .orElseThrow()
                        .name())
                .isEqualTo("people.csv");
        assertThat(directory.resolve("../../../people.csv")).doesNotExist();
    }

    @Test
    void archiveOfCountlessFilesIsRefused() throws IOException {
        Path file = file();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("a-file-with-a-name-of-some-length-" + i));
            }
        }

        assertThat(catchThrowableOfType(SourceException.class, () -> ContactFiles.open(file, XlsxOptions.DEFAULT))
                        .code())
                .isEqualTo(ErrorCode.FILE_UNSAFE);
    }

    @Test
    void referenceToAStringThatTheWorkbookDoesNotHaveIsRefused() {
        for (String reference : new String[] {
            "1", "2147483000", "21<!-- -->47483000", "&#50;147483000", "<![CDATA[2147483000]]>", "<x>2</x>147483000"
        }) {
            Path file = HostileWorkbook.of(
                    file(),
                    out -> out.add(HostileWorkbook.STRINGS_START).add("<si><t>1</t></si></sst>"),
                    out -> out.add(HostileWorkbook.SHEET_START)
                            .add("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v/></c>")
                            .add("<c r=\"C1\" t=\"s\"><v>" + reference + "</v></c></row>")
                            .add(HostileWorkbook.SHEET_END));

            assertThat(catchThrowableOfType(SourceException.class, () -> XlsxSource.of(file))
                            .code())
                    .as(reference)
                    .isEqualTo(ErrorCode.FILE_DAMAGED);
        }
    }

    @Test
    void headerThatLiesAboutItsSizeChangesNothing() throws IOException {
        Path file = HostileWorkbook.ofRows(
                file(), out -> out.add("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"));
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + 46 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                bytes[at + 24] = 1;
                bytes[at + 25] = 0;
            }
        }
        Files.write(file, bytes);

        assertThat(Workbooks.textOf(XlsxSource.of(file))).isEqualTo("1,2\r\n");
    }

    private Path file() {
        return directory.resolve("hostile.xlsx");
    }

    private static void assertUnsafe(String limit, Path file) {
        SourceException refusal = catchThrowableOfType(SourceException.class, () -> XlsxSource.of(file));
        assertThat(refusal.code()).isEqualTo(ErrorCode.FILE_UNSAFE);
        assertThat(refusal.parameters()).containsEntry("limit", limit);
    }
}
