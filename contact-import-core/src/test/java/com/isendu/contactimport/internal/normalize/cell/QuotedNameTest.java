package com.isendu.contactimport.internal.normalize.cell;

import static com.isendu.contactimport.contact.ContactField.FIRST_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Luca”",
                "«Luca»",
                "« Luca »",
                "»Luca«",
                "„Luca“",
                "‘Luca’",
                "‚Luca‘",
                "‹Luca›",
                "\"Luca\"",
                "\"\"Luca\"\"",
                "'Luca'",
                "``Luca``",
                "`Luca´",
                "「Luca」",
                "“«Luca»”",
                "”Luca”"
            })
    void takesQuotesOffAWholeName(String cell) {
        assertThat(Row.of(FIRST_NAME, cell).result(FIRST_NAME)).isEqualTo("Luca");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Luca \"Lucky\"",
                "\"Lucky\" Luca",
                "\"Luca\" \"Lucky\"",
                "D'",
                "'s Hertogenbosch",
                "«Luca",
                "Luca»",
                "5'",
                "“Luca” e “Anna”"
            })
    void leavesQuotesAroundAPart(String cell) {
        assertThat(Row.of(FIRST_NAME, cell).result(FIRST_NAME)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({"LAST_NAME, ‘D’Angelo’, D’Angelo", "COMPANY, \"Rossi & Figli\", Rossi & Figli", "CITY, «Roma», Roma"})
    void takesThemOffNamesOfAllKinds(ContactField field, String cell, String expected) {
        assertThat(Row.of(field, cell).result(field)).isEqualTo(expected);
    }

    @Test
    void takesQuotesWithNothingInsideForBlank() {
        assertThat(Row.of(FIRST_NAME, "“ ”").result(FIRST_NAME)).isEmpty();
        assertThat(Row.of(FIRST_NAME, "\"\"").result(FIRST_NAME)).isEmpty();
    }

    @Test
    void leavesFieldsOfTheHostAndNotesAlone() {
        CustomField motto = CustomField.text("motto");
        assertThat(Row.of(motto, "“Carpe diem”").result(motto)).isEqualTo("“Carpe diem”");
        assertThat(Row.of(ContactField.NOTES, "“Ciao”").result(ContactField.NOTES))
                .isEqualTo("“Ciao”");
    }
}
