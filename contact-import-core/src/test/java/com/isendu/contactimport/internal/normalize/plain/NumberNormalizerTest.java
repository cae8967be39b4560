package com.isendu.contactimport.internal.normalize.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.normalize.cell.Row;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberNormalizerTest {

    private static final CustomField POINTS =
            CustomField.builder("points").type(FieldType.NUMBER).build();

    @Test
    void readsNumbersByTheMarksOfTheOthersOfTheirColumn() {
        String[] commas = {"12,5", "1.234,50", "7,25"};
        String[] dots = {"12.5", "1,234.50", "7.25"};
        assertThat(Row.of(POINTS, "1.234").among(POINTS, commas).result(POINTS)).isEqualTo("1234");
        assertThat(Row.of(POINTS, "1,234").among(POINTS, commas).result(POINTS)).isEqualTo("1.234");
        assertThat(Row.of(POINTS, "1.234").among(POINTS, dots).result(POINTS)).isEqualTo("1.234");
        assertThat(Row.of(POINTS, "1,234").among(POINTS, dots).result(POINTS)).isEqualTo("1234");
        assertThat(Row.of(POINTS, "1.234")
                        .among(POINTS, "12,5", "12.5", "1,5", "2,5")
                        .result(POINTS))
                .isEqualTo("NUMBER_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42 | 42",
                "-007 | -7",
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "1 234,5 | 1234.5",
                "1'234'567 | 1234567",
                "1.234.567 | 1234567",
                "12,5 | 12.5",
                "12.50 | 12.5",
                "0.125 | 0.125",
                ".5 | 0.5",
                "1234.567 | 1234.567",
                "0,00 | 0",
                "1.234 | NUMBER_INVALID",
                "1,234 | NUMBER_INVALID",
                "1.23.456 | NUMBER_INVALID",
                "1.234.567.8 | NUMBER_INVALID",
                "12a | NUMBER_INVALID",
                "5. | NUMBER_INVALID",
                "1,2E+05 | EXCEL_SCIENTIFIC"
            })
    void readsNumbersWhoseMarksAreClear(String cell, String expected) {
        assertThat(Row.of(POINTS, cell).result(POINTS)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void readsEveryNumberBack(@ForAll long number) {
        assertThat(Row.of(POINTS, Long.toString(number)).result(POINTS)).isEqualTo(Long.toString(number));
    }
}
