package com.isendu.contactimport.internal.normalize.date;

import static com.isendu.contactimport.contact.ContactField.BIRTHDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
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
        "29/02/84, DATE_YEAR_SHORT",
        "4.5.84, DATE_YEAR_SHORT",
        "84-02-29, DATE_YEAR_SHORT",
        "4-mag-84, DATE_YEAR_SHORT",
        "12-abc, DATE_INVALID",
        "########, EXCEL_COLUMN_NARROW",
        "#VALORE!, EXCEL_FORMULA_ERROR",
        "NULL, ''",
        "n.d., ''",
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
        "dd/MM/yyyy, 04/05/84, DATE_YEAR_SHORT",
        "dd/MM/yyyy, 4 maggio 1984, 1984-05-04",
        "d/M/y, 1/1/999999999, DATE_INVALID"
    })
    void readsTheDeclaredPatternAndIso(String pattern, String cell, String expected) {
        assertThat(Row.of(BIRTHDAY, cell).datePattern(pattern).result(BIRTHDAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 maggio 1980 | 1980-05-17",
                "17-mag-1980 | 1980-05-17",
                "1° maggio 1980 | 1980-05-01",
                "17. Mai 1980 | 1980-05-17",
                "3. März 1980 | 1980-03-03",
                "17 mai 1980 | 1980-05-17",
                "1er août 1980 | 1980-08-01",
                "17 de mayo de 1980 | 1980-05-17",
                "17 de março de 1980 | 1980-03-17",
                "17 mei 1980 | 1980-05-17",
                "17 maja 1980 | 1980-05-17",
                "17. maj 1980 | 1980-05-17",
                "17 maj 1980 | 1980-05-17",
                "17. toukokuuta 1980 | 1980-05-17",
                "17. května 1980 | 1980-05-17",
                "1980. május 17 | 1980-05-17",
                "17 Mayıs 1980 | 1980-05-17",
                "17 мая 1980 | 1980-05-17",
                "17th May 1980 | 1980-05-17",
                "17-May-1980 | 1980-05-17",
                "May 17, 1980 | 1980-05-17",
                "May 17th, 1980 | 1980-05-17",
                "17 MAY 1980 00:00:00 | 1980-05-17",
                "31 febbraio 1980 | DATE_INVALID",
                "17 listopada 1980 | 1980-11-17",
                "17 qualcosa 1980 | DATE_INVALID"
            })
    void readsMonthsInTheLanguagesOfFiles(String cell, String expected) {
        assertThat(Row.of(BIRTHDAY, cell).result(BIRTHDAY)).isEqualTo(expected);
    }

    @Test
    void readsDatesInTheOrderThatTheOthersOfTheirColumnProve() {
        String[] dayFirst = {"13/05/1980", "31/12/1990", "04/05/1984", "1980-01-01", "25/01/2000"};
        assertThat(Row.of(BIRTHDAY, "04/05/1984").among(BIRTHDAY, dayFirst).result(BIRTHDAY))
                .isEqualTo("1984-05-04");
        String[] monthFirst = {"05/13/1980", "12/31/1990", "04/05/1984", "01/25/2000"};
        assertThat(Row.of(BIRTHDAY, "04/05/1984").among(BIRTHDAY, monthFirst).result(BIRTHDAY))
                .isEqualTo("1984-04-05");
    }

    @Test
    void guessesNoOrderFromFewOrContradictingDates() {
        assertThat(Row.of(BIRTHDAY, "04/05/1984")
                        .among(BIRTHDAY, "13/05/1980", "04/05/1990")
                        .result(BIRTHDAY))
                .isEqualTo("DATE_AMBIGUOUS");
        assertThat(Row.of(BIRTHDAY, "04/05/1984")
                        .among(BIRTHDAY, "13/05/1980", "31/12/1990", "30/12/1990", "12/31/1990")
                        .result(BIRTHDAY))
                .isEqualTo("DATE_AMBIGUOUS");
    }

    @Test
    void refusesDatesThatContradictTheOrderOfTheirColumn() {
        Candidate candidate = Row.of(BIRTHDAY, "02/29/1984")
                .among(BIRTHDAY, "13/05/1980", "31/12/1990", "25/01/2000")
                .normalize();
        assertThat(candidate.errors().get(0).code()).isEqualTo(ErrorCode.DATE_INVALID);
        assertThat(candidate.errors().get(0).parameters()).containsEntry("pattern", "dd/MM/yyyy");
    }

    @Test
    void takesTwoDatesForProof() {
        String[] cells = {"13/05/1980", "31/12/1990", "04/05/1984"};
        assertThat(Row.of(BIRTHDAY, "04/05/1984").among(BIRTHDAY, cells).result(BIRTHDAY))
                .isEqualTo("1984-05-04");
        assertThat(Row.of(BIRTHDAY, "04/05").among(BIRTHDAY, "25/12", "31/1").result(BIRTHDAY))
                .isEqualTo("--05-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yy", "dd/MM", "MM/yyyy", "HH:mm"})
    void refusesPatternsThatMakeNoDate(String pattern) {
        Row row = Row.of(BIRTHDAY, "04/05/84").datePattern(pattern);
        assertThatThrownBy(row::normalize).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"31.02.1980, dd.MM.yyyy", "31/02/1980, yyyy-MM-dd", "1980-02-31, yyyy-MM-dd"})
    void namesTheFormThatADateWithDotsHas(String cell, String pattern) {
        assertThat(Row.of(BIRTHDAY, cell).normalize().errors().get(0).parameters())
                .containsEntry("pattern", pattern);
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
    void readsEveryDayInEveryForm(@ForAll @IntRange(min = 0, max = 46_000) int day) {
        LocalDate date = LocalDate.of(1900, 1, 1).plusDays(day);
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
