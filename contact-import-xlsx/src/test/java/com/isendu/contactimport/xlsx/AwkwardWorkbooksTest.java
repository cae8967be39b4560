package com.isendu.contactimport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What merchants' workbooks are like, and what an import makes of them. */
class AwkwardWorkbooksTest {

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path directory;

    @Test
    void datesKeptAsTextAreDates() throws IOException {
        assertThat(people("Birthday", "31/12/1980").get(0).values()).containsEntry("birthday", "1980-12-31");
    }

    @Test
    void datesAreDates() throws IOException {
        assertThat(people(sheet -> {
                            Workbooks.add(sheet, "Email", "Birthday");
                            Workbooks.add(sheet, "a@example.com");
                            Workbooks.addFormatted(sheet, 29586.75, "dd/mm/yy hh:mm");
                        })
                        .get(0)
                        .values())
                .containsEntry("birthday", "1980-12-31");
    }

    @Test
    void phonesKeptAsNumbersAreWhole() throws IOException {
        assertThat(people("Phone", 393331234567L).get(0).values()).containsEntry("phone", "+393331234567");
        assertThat(people("Phone", 3331234567L).get(0).values()).containsEntry("phone", "+393331234567");
    }

    @Test
    void prefixInTheFormatOfAPhoneIsPartOfIt() throws IOException {
        assertThat(people(sheet -> {
                            Workbooks.add(sheet, "Email", "Phone");
                            Workbooks.add(sheet, "a@example.com");
                            Workbooks.addFormatted(sheet, 7911123456L, "\"+44 \"0");
                        })
                        .get(0)
                        .values())
                .containsEntry("phone", "+447911123456");
    }

    @Test
    void numberOfMoreDigitsThanASpreadsheetKeepsIsReported() throws IOException {
        assertThat(people("Phone", 39333123456789012L).get(0).problems()).contains("EXCEL_SCIENTIFIC@1");
    }

    @Test
    void numbersKeptAsTextWithAnApostropheAreNumbers() throws IOException {
        assertThat(people("Phone", "'3331234567").get(0).values()).containsEntry("phone", "+393331234567");
    }

    @Test
    void postcodesKeepTheZerosOfTheirFormat() throws IOException {
        assertThat(people(sheet -> {
                            Workbooks.add(sheet, "Email", "CAP");
                            Workbooks.add(sheet, "a@example.com");
                            Workbooks.addFormatted(sheet, 185, "00000");
                        })
                        .get(0)
                        .values())
                .containsEntry("postcode", "00185");
    }

    @Test
    void zerosThatANumberHasLostAreReportedAsForACsv() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "CAP", "Country");
            Workbooks.add(sheet, "a@example.com", 185, "Italia");
        });

        assertThat(rows.get(0).problems()).contains("POSTCODE_ZERO_LOST@1");
    }

    @Test
    void titleRowsAreSkipped() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Clients of Example Ltd, 2026");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.createRow(3);
            Row header = sheet.createRow(4);
            header.createCell(0).setCellValue("Email");
            header.createCell(1).setCellValue("City");
            Row row = sheet.createRow(5);
            row.createCell(0).setCellValue("a@example.com");
            row.createCell(1).setCellValue("Roma");
        });

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(6);
            assertThat(row.values()).containsEntry("email", "a@example.com").containsEntry("city", "Roma");
        });
    }

    @Test
    void secondTableIsReportedAndNotTakenForPeople() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "First name", "City");
            Workbooks.add(sheet, "a@example.com", "Ada", "Roma");
            Workbooks.add(sheet, "b@example.com", "Bea", "Bari");
            sheet.createRow(4);
            Workbooks.add(sheet, "Product", "Price", "Stock");
            Workbooks.add(sheet, "Tea", 3.5, 7);
            Workbooks.add(sheet, "Cup", 9, 2);
        });

        assertThat(rows.stream().filter(row -> row.values().containsKey("email")))
                .hasSize(2);
        assertThat(rows.stream().skip(2))
                .allSatisfy(row -> assertThat(row.values()).containsKey("cells"));
    }

    @Test
    void totalsBelowTheTableAreNoPeople() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "First name", "Orders");
            Workbooks.add(sheet, "a@example.com", "Ada", 3);
            Workbooks.add(sheet, "b@example.com", "Bea", 4);
            Row total = Workbooks.add(sheet, "Total", "");
            total.createCell(2).setCellFormula("SUM(C2:C3)");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(rows.stream().filter(row -> row.values().containsKey("email")))
                .hasSize(2);
        assertThat(rows).last().satisfies(row -> assertThat(row.problems()).contains("EMAIL_INVALID"));
    }

    @Test
    void sharedFormulasAreTheirResults() throws IOException {
        Path file = HostileWorkbook.ofRows(
                directory.resolve("shared.xlsx"),
                out -> out.add("<row r=\"1\">" + inline("A1", "Email") + inline("B1", "First name") + "</row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f t=\"shared\" ref=\"A2:A3\" si=\"0\">LOWER(B2)</f>"
                        + "<v>ada@example.com</v></c>" + inline("B2", "Ada") + "</row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>bea@example.com</v></c>"
                        + inline("B3", "Bea") + "</row>"));

        assertThat(Understood.rowsOf(XlsxSource.of(file)))
                .extracting(row -> row.values().get("email"))
                .containsExactly("ada@example.com", "bea@example.com");
    }

    @Test
    void inlineStringsWithoutPlacesAreRead() throws IOException {
        Path file = HostileWorkbook.ofRows(
                directory.resolve("inline.xlsx"),
                out -> out.add("<row>" + inline(null, "Email") + inline(null, "City") + "</row><row/>" + "<row>"
                        + inline(null, "a@example.com") + inline(null, "Roma") + "</row>"));

        assertThat(Understood.rowsOf(XlsxSource.of(file)))
                .containsExactly(new Understood(3, Map.of("email", "a@example.com", "city", "Roma"), ""));
    }

    @Test
    void elementsWithAPrefixAreRead() throws IOException {
        Path file = HostileWorkbook.ofSheet(
                directory.resolve("prefix.xlsx"),
                out -> out.add("<x:worksheet xmlns:x=\"" + SPREADSHEET + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\""
                        + " t=\"inlineStr\"><x:is><x:t>a@example.com</x:t></x:is></x:c></x:row></x:sheetData>"
                        + "</x:worksheet>"));

        assertThat(Workbooks.textOf(XlsxSource.of(file))).isEqualTo("a@example.com\r\n");
    }

    @Test
    void errorInAnAddressIsReportedByItsCell() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "City");
            Row row = Workbooks.add(sheet, "a@example.com", "Roma");
            row.getCell(0).setCellErrorValue(FormulaError.NA.getCode());
        });

        assertThat(rows.get(0).problems()).contains("EXCEL_FORMULA_ERROR@0");
    }

    @Test
    void partsOfARichTextAreOneText() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "City");
            XSSFRichTextString text = new XSSFRichTextString("Reggio ");
            text.append("Emilia", null);
            ((XSSFCell) Workbooks.add(sheet, "a@example.com", "").getCell(1)).setCellValue(text);
        });

        assertThat(rows.get(0).values()).containsEntry("city", "Reggio Emilia");
    }

    @Test
    void linkIsItsText() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "City");
            Row row = Workbooks.add(sheet, "a@example.com", "Roma");
            Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.EMAIL);
            link.setAddress("mailto:somebody.else@example.com");
            row.getCell(0).setHyperlink(link);
        });

        assertThat(rows.get(0).values()).containsEntry("email", "a@example.com");
    }

    @Test
    void filteredRowsAreImported() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "City");
            Workbooks.add(sheet, "a@example.com", "Roma").setZeroHeight(true);
            Workbooks.add(sheet, "b@example.com", "Bari");
            sheet.setAutoFilter(new CellRangeAddress(0, 2, 0, 1));
        });

        assertThat(rows).extracting(Understood::row).containsExactly(2L, 3L);
    }

    @Test
    void blankRowsAreCounted() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "City");
            sheet.createRow(5).createCell(0).setCellValue("a@example.com");
        });

        assertThat(rows).extracting(Understood::row).containsExactly(6L);
    }

    @Test
    void lineBreaksInCellsAreNoRows() throws IOException {
        List<Understood> rows = people(sheet -> {
            Workbooks.add(sheet, "Email", "Notes");
            Workbooks.add(sheet, "a@example.com", "one\ntwo\nthree");
            Workbooks.add(sheet, "b@example.com", "");
        });

        assertThat(rows).extracting(Understood::row).containsExactly(2L, 3L);
        assertThat(rows.get(0).values()).containsEntry("notes", "one\ntwo\nthree");
    }

    @Test
    void rowsPastedFromACsvIntoOneColumnAreRead() throws IOException {
        for (String delimiter : new String[] {";", ","}) {
            List<Understood> rows = people(sheet -> {
                Workbooks.add(sheet, String.join(delimiter, "Email", "First name", "City"));
                Workbooks.add(sheet, String.join(delimiter, "a@example.com", "Ada", "Roma"));
                Workbooks.add(sheet, String.join(delimiter, "b@example.com", "Bea", "Bari"));
            });

            assertThat(rows).extracting(row -> row.values().get("city")).containsExactly("Roma", "Bari");
        }
    }

    @Test
    void tableThatBeginsInTheMiddleOfASheetIsFound() throws IOException {
        List<Understood> rows = people(sheet -> {
            Row header = sheet.createRow(7);
            header.createCell(3).setCellValue("Email");
            header.createCell(4).setCellValue("City");
            for (int number = 0; number < 3; number++) {
                Row row = sheet.createRow(8 + number);
                row.createCell(3).setCellValue("p" + number + "@example.com");
                row.createCell(4).setCellValue("Roma");
            }
        });

        assertThat(rows).extracting(Understood::row).containsExactly(9L, 10L, 11L);
        assertThat(rows.get(0).values()).containsEntry("city", "Roma");
    }

    private static String inline(String place, String text) {
        String at = place == null ? "" : " r=\"" + place + "\"";
        return "<c" + at + " t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private List<Understood> people(String header, Object value) throws IOException {
        return people(sheet -> {
            Workbooks.add(sheet, "Email", header);
            Workbooks.add(sheet, "a@example.com", value);
        });
    }

    private List<Understood> people(Consumer<Sheet> fill) throws IOException {
        return Understood.rowsOf(XlsxSource.of(Workbooks.of(directory.resolve("people.xlsx"), fill)));
    }
}
