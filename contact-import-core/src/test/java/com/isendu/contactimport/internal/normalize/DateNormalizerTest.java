package com.isendu.contactimport.internal.normalize;

import static com.isendu.contactimport.contact.ContactField.BIRTHDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "1984-02-29, 1984-02-29",
        "1984/2/9, 1984-02-09",
        "19840229, 1984-02-29",
        "1984-02-29T00:00:00Z, 1984-02-29",
        "29/02/1984, 1984-02-29",
        "29/02/1984 00:00, 1984-02-29",
        "02/29/1984, 1984-02-29",
        "03.04.1984, 1984-04-03",
        "4/4/1984, 1984-04-04",
        "04/05/1984, DATE_AMBIGUOUS",
        "4-5-1984, DATE_AMBIGUOUS",
        "29/02/1985, DATE_INVALID",
        "31/02/1980, DATE_INVALID",
        "1985-02-29, DATE_INVALID",
        "29/02/84, DATE_INVALID",
        "1984, DATE_INVALID",
        "ieri, DATE_INVALID",
        "-, ''"
    })
    void readsDatesThatCanBeReadInOneWay(String cell, String expected) {
        assertThat(Row.of(BIRTHDAY, cell).result(BIRTHDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 04/05/1984, 1984-05-04",
        "MM/dd/yyyy, 04/05/1984, 1984-04-05",
        "d MMM uuuu, 4 May 1984, 1984-05-04",
        "dd/MM/yyyy HH:mm, 04/05/1984 23:59, 1984-05-04",
        "dd/MM/yyyy, 1984-05-04, 1984-05-04",
        "dd/MM/yyyy, 31/02/1984, DATE_INVALID",
        "dd/MM/yyyy, 04.05.1984, DATE_INVALID",
        "dd/MM/yyyy, 04/05/84, DATE_INVALID",
        "d/M/y, 1/1/999999999, DATE_INVALID"
    })
    void readsTheDeclaredPatternAndIso(String pattern, String cell, String expected) {
        assertThat(Row.of(BIRTHDAY, cell).datePattern(pattern).result(BIRTHDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yy", "dd/MM", "MM/yyyy", "HH:mm"})
    void refusesPatternsThatMakeNoDate(String pattern) {
        Row row = Row.of(BIRTHDAY, "04/05/84").datePattern(pattern);
        assertThatThrownBy(row::normalize).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheExpectedPattern() {
        assertThat(Row.of(BIRTHDAY, "?1")
                        .datePattern("dd/MM/yyyy")
                        .normalize()
                        .errors()
                        .get(0)
                        .parameters())
                .containsEntry("pattern", "dd/MM/yyyy");
    }

    @Property(tries = 500)
    void readsEveryDayInEveryForm(@ForAll @IntRange(min = -100_000, max = 100_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        String dotted = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).format(date);
        assertThat(Row.of(BIRTHDAY, date.toString()).result(BIRTHDAY)).isEqualTo(date.toString());
        assertThat(Row.of(BIRTHDAY, dotted).result(BIRTHDAY)).isEqualTo(date.toString());
        assertThat(Row.of(BIRTHDAY, dotted).datePattern("d.M.yyyy").result(BIRTHDAY))
                .isEqualTo(date.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"29356", "45292.0", "12345,00"})
    void saysThatASpreadsheetWroteANumberOfDays(String cell) {
        assertThat(Row.of(BIRTHDAY, cell).result(BIRTHDAY)).isEqualTo("EXCEL_DAY_NUMBER");
    }
}
