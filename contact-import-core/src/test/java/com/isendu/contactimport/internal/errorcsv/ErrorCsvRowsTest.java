package com.isendu.contactimport.internal.errorcsv;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an import makes of the rows of an error CSV that a person has corrected, or not. */
class ErrorCsvRowsTest {

    private static final List<String> HEADER =
            List.of("email", "city", ReservedColumns.ROW, ReservedColumns.CODE, ReservedColumns.ERROR);

    private final ErrorCsvRows rows = ErrorCsvRows.ofHeader(HEADER, ',');

    @Test
    void headerHasTwoReservedColumnsOrTheOneThatMarksGuardedCells() {
        assertThat(ErrorCsvRows.isHeader(HEADER)).isTrue();
        assertThat(ErrorCsvRows.isHeader(List.of("email", "_import_row", "_import_error")))
                .isTrue();
        assertThat(ErrorCsvRows.isHeader(List.of("email", "_import_guarded"))).isTrue();
        assertThat(ErrorCsvRows.isHeader(List.of("email", "_import_row"))).isFalse();
        assertThat(ErrorCsvRows.isHeader(List.of("email", "city"))).isFalse();
    }

    @Test
    void namesLoseTheirGuardBesideReservedColumnsOnly() {
        assertThat(ErrorCsvRows.namesOf(List.of("'=email", "_import_row"))).containsExactly("=email", "_import_row");
        assertThat(ErrorCsvRows.namesOf(List.of("'=email", "city"))).containsExactly("'=email", "city");
    }

    @Test
    void dataCellsAreThoseOfTheOriginalRow() {
        assertThat(rows.dataCells(List.of("'=1", "Pisa", "7", "EMAIL_INVALID@A", "No address.")))
                .containsExactly("=1", "Pisa");
        assertThat(rows.dataCells(List.of("a@example.com"))).containsExactly("a@example.com", "");
        assertThat(rows.dataCells(List.of("a", "b", "7", "ROW_TOO_LONG", "Too long.", "'+c", "d")))
                .containsExactly("a", "b", "+c", "d");
    }

    @Test
    void rowMayLackItsReservedCellsButNoneOfData() {
        assertThat(rows.hasAllDataCells(5)).isTrue();
        assertThat(rows.hasAllDataCells(2)).isTrue();
        assertThat(rows.hasAllDataCells(1)).isFalse();
    }

    @Test
    void changedRowWithTheNumberOfAnotherOneMayHoldIt() {
        List<String> swallowed = List.of("a@example.com", "Pisa\",3,PHONE_INVALID@C,\"No phone.\"\nb@example.com,Bari");
        List<String> unchanged = marked(swallowed, "CSV_MALFORMED");

        assertThat(rows.mayHoldOthers(swallowed)).isTrue();
        assertThat(rows.mayHoldOthers(unchanged)).isFalse();
        assertThat(rows.mayHoldOthers(List.of("a@example.com", "Pisa", "7", "EMAIL_INVALID@A", "No address.")))
                .isFalse();
    }

    @Test
    void rowWithItsMarkIsUnchangedUntilACellDiffers() {
        List<String> data = List.of("a@example.com", "Pisa");

        assertThat(rows.isUnchanged(marked(data, "DUPLICATE_IN_FILE"), data)).isTrue();
        assertThat(rows.isUnchanged(marked(data, "DUPLICATE_IN_FILE"), List.of("b@example.com", "Pisa")))
                .isFalse();
        assertThat(rows.isUnchanged(data, data)).isFalse();
    }

    @Test
    void malformedLineIsCorrectedInItsOnlyCell() {
        assertThat(isCorrectedLine("CSV_MALFORMED", "a@example.com,Pisa", "")).isTrue();
        assertThat(isCorrectedLine("STRAY_QUOTE;EMAIL_INVALID@A", "a@example.com,Pisa", ""))
                .isTrue();
        assertThat(isCorrectedLine("CSV_MALFORMED", "a@example.com", "Pisa")).isFalse();
        assertThat(isCorrectedLine("CSV_MALFORMED", "", "")).isFalse();
        assertThat(isCorrectedLine("EMAIL_INVALID@A", "a@example.com,Pisa", "")).isFalse();
    }

    @Test
    void lineOfATableWithOneColumnIsNoRowInACell() {
        ErrorCsvRows emails = ErrorCsvRows.ofHeader(List.of("email", "_import_row", "_import_code"), ',');

        assertThat(emails.isCorrectedLine(List.of("a@example.com", "7", "CSV_MALFORMED"), List.of("a@example.com")))
                .isFalse();
    }

    @Test
    void reservedColumnsAreFoundWhereverAPersonHasMovedThem() {
        ErrorCsvRows moved = ErrorCsvRows.ofHeader(List.of("_IMPORT_CODE", "email", "city"), ',');

        assertThat(moved.isCorrectedLine(
                        List.of("CSV_MALFORMED", "a@example.com,Pisa", ""), List.of("a@example.com,Pisa", "")))
                .isTrue();
    }

    @Test
    void removedReservedCellsRecordNothing() {
        List<String> data = List.of("a@example.com", "");

        assertThat(rows.recorded(List.of("a@example.com", "", "7"), data)).isEmpty();
        assertThat(ErrorCsvRows.ofHeader(List.of("email", "city"), ',').recorded(data, data))
                .isEmpty();
    }

    @Test
    void changedRowThatIsTooLongSaysByHowMuch() {
        assertThat(rows.widthErrors(List.of("a", "b", "c", "d")))
                .containsExactly(new RowError(
                        ErrorCode.ROW_TOO_LONG, null, RowError.NO_COLUMN, Map.of("expected", "2", "actual", "4")));
        assertThat(rows.widthErrors(List.of("a", "b"))).isEmpty();
    }

    @Test
    void blankCellsBehindTheLastColumnAreNoSurplus() {
        assertThat(rows.withoutBlankSurplus(List.of("a", "", "", " "))).containsExactly("a", "");
        assertThat(rows.withoutBlankSurplus(List.of("a", "", "c", ""))).containsExactly("a", "", "c");
    }

    @Test
    void widthOfARowIsReadFromItsExplanation() {
        assertThat(recorded("ROW_TOO_SHORT", "The row has 9 cells instead of 10."))
                .isEqualTo(Map.of("actual", "9", "expected", "10"));
        assertThat(recorded("ROW_TOO_LONG", "Invece di 9 celle ne ha 10."))
                .isEqualTo(Map.of("actual", "10", "expected", "9"));
        assertThat(recorded("ROW_TOO_SHORT", "")).isEqualTo(Map.of("actual", "1", "expected", "2"));
        assertThat(recorded("ROW_TOO_SHORT", "Line 7: 9 cells instead of 10."))
                .isEqualTo(Map.of("actual", "1", "expected", "2"));
    }

    @Test
    void firstRowOfADuplicateIsReadFromItsExplanation() {
        assertThat(recorded("DUPLICATE_IN_FILE@A", "Row 12 holds the same contact."))
                .isEqualTo(Map.of("firstRow", "12"));
        assertThat(recorded("DUPLICATE_IN_FILE@A", "")).isEqualTo(Map.of("firstRow", "?"));
    }

    @Test
    void contradictedCellIsReadFromItsExplanation() {
        assertThat(recorded("DUPLICATE_CONTRADICTS@B", "Differs from cell C12."))
                .isEqualTo(Map.of("column", "B", "firstColumn", "C", "firstRow", "12"));
        assertThat(recorded("DUPLICATE_CONTRADICTS@B", ""))
                .isEqualTo(Map.of("column", "B", "firstColumn", "?", "firstRow", "?"));
    }

    @Test
    void errorsThatTheRowShowsAreNotRecorded() {
        List<String> data = List.of("a@example.com", "");
        List<String> cells = List.of("a@example.com", "", "7", "EMAIL_INVALID@A; SECOND_TABLE", "Two errors.");

        assertThat(rows.recorded(cells, data)).extracting(RowError::code).containsExactly(ErrorCode.SECOND_TABLE);
    }

    private boolean isCorrectedLine(String codes, String email, String city) {
        return rows.isCorrectedLine(List.of(email, city, "7", codes, "Malformed."), List.of(email, city));
    }

    private Map<String, String> recorded(String code, String explanation) {
        List<String> data = List.of("a@example.com", "");
        List<RowError> errors = rows.recorded(List.of("a@example.com", "", "7", code, explanation), data);
        assertThat(errors).hasSize(1);
        return errors.get(0).parameters();
    }

    private static List<String> marked(List<String> data, String code) {
        return List.of(data.get(0), data.get(1), "7", code, "An explanation. " + RowMark.of(data));
    }
}
