package com.isendu.contactimport.internal.normalize.date;

import static com.isendu.contactimport.contact.ContactField.BIRTHDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00",
                "0000-00-00 00:00:00",
                "0000-00-00T00:00:00Z",
                "0000-00-00 00:00:00.000000",
                "00000000",
                "0/0/00",
                "0/0/0000",
                "00/00/0000",
                "00/00/00",
                "00.00.0000",
                "00-00-0000",
                "0",
                "00:00:00",
                "12:00:00 AM",
                "1900-01-00",
                "1900-01-00 00:00:00",
                "1/0/1900",
                "00/01/1900",
                "0-Jan-00",
                "00-gen-1900",
                "-0001-11-30",
                "-0001-11-30 00:00:00",
                "30/11/-0001"
            })
    void takesZeroDatesForBlank(String cell) {
        assertBlank(Row.of(BIRTHDAY, cell));
        assertBlank(Row.of(BIRTHDAY, cell).datePattern("dd/MM/yyyy"));
        assertBlank(Row.of(BIRTHDAY, cell).among(BIRTHDAY, "13/05/1980", "31/12/1990"));
        CustomField expiry = CustomField.builder("expiry").type(FieldType.DATE).build();
        assertThat(Row.of(expiry, cell).result(expiry)).isEmpty();
    }

    private static void assertBlank(Row row) {
        Candidate candidate = row.normalize();
        assertThat(candidate.value(BIRTHDAY)).isNull();
        assertThat(candidate.errors()).isEmpty();
        assertThat(candidate.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980-00-00", "00/05/1980", "1980-05-00", "00-feb-1900", "0/1/1980", "010", "10:00"})
    void takesNoOtherTextWithZerosForBlank(String cell) {
        assertThat(Row.of(BIRTHDAY, cell).result(BIRTHDAY)).isEqualTo("DATE_INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, 1900-01-01",
        "1899-12-31, BIRTHDAY_OUT_OF_RANGE",
        "1899-12-30, BIRTHDAY_OUT_OF_RANGE",
        "0001-01-01, BIRTHDAY_OUT_OF_RANGE",
        "01/01/0001, BIRTHDAY_OUT_OF_RANGE",
        "1753-01-01, BIRTHDAY_OUT_OF_RANGE",
        "9999-12-31, BIRTHDAY_OUT_OF_RANGE",
        "31/12/9999, BIRTHDAY_OUT_OF_RANGE",
        "17 maggio 1890, BIRTHDAY_OUT_OF_RANGE",
        "2026-11-29, 2026-11-29",
        "2026-11-30, 2026-11-30",
        "2026-12-01, BIRTHDAY_OUT_OF_RANGE",
        "2047-05-14, BIRTHDAY_OUT_OF_RANGE",
        "14.05.2047, BIRTHDAY_OUT_OF_RANGE"
    })
    void refusesBirthdaysThatNobodyHas(String cell, String expected) {
        assertThat(Row.of(BIRTHDAY, cell).today("2026-11-29").result(BIRTHDAY)).isEqualTo(expected);
    }

    @Test
    void letsOtherDatesLieInTheFuture() {
        CustomField expiry = CustomField.builder("expiry").type(FieldType.DATE).build();
        assertThat(Row.of(expiry, "2047-05-14").result(expiry)).isEqualTo("2047-05-14");
        assertThat(Row.of(expiry, "15 marzo").result(expiry)).isEqualTo("DATE_YEAR_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "--03-15, --03-15",
        "--0315, --03-15",
        "0000-03-15, --03-15",
        "0000-03-15 00:00:00, --03-15",
        "15/03/0000, --03-15",
        "1604-03-15, --03-15",
        "1604-02-29, --02-29",
        "3/15/1604, --03-15",
        "5/14, --05-14",
        "14/5, --05-14",
        "03-15, --03-15",
        "7/7, --07-07",
        "5.4., --04-05",
        "05.04, --04-05",
        "15 marzo, --03-15",
        "15 de marzo, --03-15",
        "15. März, --03-15",
        "12-mar, --03-12",
        "March 15, --03-15",
        "March 15th, --03-15",
        "29 febbraio, --02-29"
    })
    void keepsDayAndMonthOfBirthdaysWithoutYear(String cell, String expected) {
        Candidate candidate = Row.of(BIRTHDAY, cell).normalize();
        assertThat(candidate.value(BIRTHDAY)).isEqualTo(expected);
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void readsDayAndMonthInTheOrderOfTheColumnOrThePattern() {
        assertThat(Row.of(BIRTHDAY, "04/05")
                        .among(BIRTHDAY, "13/05/1980", "31/12/1990")
                        .result(BIRTHDAY))
                .isEqualTo("--05-04");
        assertThat(Row.of(BIRTHDAY, "04/05").datePattern("MM/dd/yyyy").result(BIRTHDAY))
                .isEqualTo("--04-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"04/05", "mar-12", "31/02", "30 febbraio"})
    void leavesOutWithAWarningWhatLacksTheYearAndCannotBeRead(String cell) {
        Candidate candidate = Row.of(BIRTHDAY, cell).normalize();
        assertThat(candidate.value(BIRTHDAY)).isNull();
        assertThat(candidate.errors()).isEmpty();
        assertThat(candidate.warnings())
                .containsExactly(new RowError(
                        ErrorCode.VALUE_DROPPED,
                        BIRTHDAY.key(),
                        1,
                        Map.of("code", ErrorCode.DATE_YEAR_MISSING.value())));
    }
}
