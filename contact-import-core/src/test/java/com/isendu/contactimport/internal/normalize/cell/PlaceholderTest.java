package com.isendu.contactimport.internal.normalize.cell;

import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.LAST_NAME;
import static com.isendu.contactimport.contact.ContactField.NOTES;
import static com.isendu.contactimport.contact.ContactField.PHONE;
import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static com.isendu.contactimport.contact.ContactField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spreadsheets and databases leave in place of values. */
class PlaceholderTest {

    @ParameterizedTest
    @CsvSource({
        "#N/D, EXCEL_FORMULA_ERROR",
        "#N/A, EXCEL_FORMULA_ERROR",
        "#RIF!, EXCEL_FORMULA_ERROR",
        "#BEZUG!, EXCEL_FORMULA_ERROR",
        "#NAME?, EXCEL_FORMULA_ERROR",
        "#¡VALOR!, EXCEL_FORMULA_ERROR",
        "########, EXCEL_COLUMN_NARROW",
        "#1, #1",
        "#SALDI!, #SALDI!",
        "-, ''",
        "n.d., ''",
        "N/A, ''",
        "(null), ''",
        "\\N, ''",
        "NULL, ''",
        "---, ''",
        "?, ''",
        "☺, ☺",
        "Null'altro, Null'altro"
    })
    void tellsDamagedAndMissingValues(String cell, String expected) {
        assertThat(Row.of(CITY, cell).result(CITY)).isEqualTo(expected);
    }

    @Test
    void aSignIsATagAndNoNumber() {
        assertThat(Row.of(PHONE, "☎").result(PHONE)).isEmpty();
        assertThat(Row.of(PHONE, "\u0000").result(PHONE)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(TAGS, "★").result(TAGS)).isEqualTo("★");
    }

    @Test
    void somebodyMayBeNamedNull() {
        assertThat(Row.of(LAST_NAME, "Null").result(LAST_NAME)).isEqualTo("Null");
        assertThat(Row.of(LAST_NAME, "(null)").result(LAST_NAME)).isEmpty();
        assertThat(Row.of(NOTES, "n/a").result(NOTES)).isEqualTo("n/a");
    }

    @Test
    void saysThatASpreadsheetDestroyedAPhoneNumber() {
        assertThat(Row.of(PHONE, "########").result(PHONE)).isEqualTo("EXCEL_COLUMN_NARROW");
        assertThat(Row.of(PHONE, "#N/D").result(PHONE)).isEqualTo("EXCEL_FORMULA_ERROR");
        assertThat(Row.of(PHONE, "gen-12").result(PHONE)).isEqualTo("EXCEL_DATE");
        assertThat(Row.of(POSTCODE, "1,84E+03").result(POSTCODE)).isEqualTo("EXCEL_SCIENTIFIC");
    }
}
