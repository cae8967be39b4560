package com.isendu.contactimport.internal.errorcsv;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowMarkTest {

    @Test
    void matchesTheSameCells() {
        String explanation = "Row 2 holds the same contact. " + RowMark.of(List.of("a", "b", ""));

        assertThat(RowMark.matches(explanation, List.of("a", "b"))).isTrue();
        assertThat(RowMark.matches(explanation + " ", List.of("a", "b", "", "")))
                .isTrue();
        assertThat(RowMark.matches(explanation, List.of("a", "c"))).isFalse();
        assertThat(RowMark.matches(explanation, List.of("ab"))).isFalse();
        assertThat(RowMark.matches("Row 2 holds the same contact.", List.of("a", "b")))
                .isFalse();
    }

    @Test
    void blankRowHasTheMarkOfNoCells() {
        assertThat(RowMark.of(List.of("", " "))).isEqualTo(RowMark.of(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.it\nx", "\na@bc.it", "\ra@bc.it", "\"a@bc.it", "@abc.it\n"})
    void cellWithAnAddressAndALineBreakOrAQuoteMayBeRows(String cell) {
        assertThat(RowMark.mayBeRows(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@b.i\nx", "ada@example.com", "Via Roma\n56121 Pisa", "\"Bar Roma\" srl"})
    void otherCellsAreValues(String cell) {
        assertThat(RowMark.mayBeRows(cell)).isFalse();
    }

    @Test
    void lineEndsAreTheSpreadsheetsBusiness() {
        assertThat(RowMark.of(List.of("a\r\nb"))).isEqualTo(RowMark.of(List.of("a\nb")));
    }

    @Test
    void concernsWhatTheRowAloneDoesNotShow() {
        assertThat(RowMark.concerns(ErrorCode.DUPLICATE_IN_FILE)).isTrue();
        assertThat(RowMark.concerns(ErrorCode.EMAIL_INVALID)).isFalse();
    }

    @Test
    void rowOfAWrongFormHasNoValues() {
        assertThat(RowMark.isOfForm(ErrorCode.CSV_MALFORMED)).isTrue();
        assertThat(RowMark.isOfForm(ErrorCode.DUPLICATE_IN_FILE)).isFalse();
    }

    @Test
    void reservedColumnsAreKnownWhateverTheirCase() {
        assertThat(ReservedColumns.isReserved(" _IMPORT_Row ")).isTrue();
        assertThat(ReservedColumns.isReserved("import_row")).isFalse();
    }
}
