package com.isendu.contactimport.internal.normalize.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooleanNormalizerTest {

    private static final CustomField ACTIVE =
            CustomField.builder("active").type(FieldType.BOOLEAN).build();

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "Sì, true",
        "si, true",
        "ja, true",
        "Oui, true",
        "sim, true",
        "tak, true",
        "kyllä, true",
        "ano, true",
        "igen, true",
        "1, true",
        "x, true",
        "VERO, true",
        "wahr, true",
        "no, false",
        "nein, false",
        "non, false",
        "não, false",
        "nee, false",
        "nie, false",
        "nej, false",
        "ei, false",
        "ne, false",
        "nem, false",
        "0, false",
        "FALSO, false",
        "n, false",
        "forse, BOOLEAN_INVALID",
        "2, BOOLEAN_INVALID",
        "-, ''"
    })
    void understandsYesAndNo(String cell, String expected) {
        assertThat(Row.of(ACTIVE, cell).result(ACTIVE)).isEqualTo(expected);
    }
}
