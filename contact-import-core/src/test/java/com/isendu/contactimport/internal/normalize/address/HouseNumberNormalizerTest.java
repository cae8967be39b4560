package com.isendu.contactimport.internal.normalize.address;

import static com.isendu.contactimport.contact.ContactField.HOUSE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseNumberNormalizerTest {

    @ParameterizedTest
    @ValueSource(strings = {"12-mar", "mar-12", "3-Okt", "1-août", "12/03/2024", "12-dic.", "dic-23", "2024-03-12"})
    void saysThatASpreadsheetMadeADateOfAHouseNumber(String cell) {
        assertThat(Row.of(HOUSE_NUMBER, cell).numberIsColumn().result(HOUSE_NUMBER))
                .isEqualTo("EXCEL_DATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/3", "12-14", "12 bis", "12/A", "Km 12", "12-ter"})
    void takesHouseNumbersThatAreNoDates(String cell) {
        assertThat(Row.of(HOUSE_NUMBER, cell).numberIsColumn().normalize().isClean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "n. 12, 12",
        "n°12, 12",
        "Nr. 12a, 12a",
        "civico 12/A, 12/A",
        "n. civ. 12, 12",
        "Hausnr. 4, 4",
        "#5, 5",
        "№ 7, 7",
        "numero uno, numero uno",
        "12, 12"
    })
    void aHouseNumberIsWithoutTheWordThatAnnouncesIt(String cell, String expected) {
        assertThat(Row.of(HOUSE_NUMBER, cell).numberIsColumn().result(HOUSE_NUMBER))
                .isEqualTo(expected);
    }
}
