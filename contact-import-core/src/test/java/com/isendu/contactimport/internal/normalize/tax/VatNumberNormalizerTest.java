package com.isendu.contactimport.internal.normalize.tax;

import static com.isendu.contactimport.contact.ContactField.COUNTRY;
import static com.isendu.contactimport.contact.ContactField.VAT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberNormalizerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01234567897",
                "IT01234567897",
                "it 012 345 678 97",
                "NREANN80A41H501T",
                "nreann80a41h501t",
                "NREANN80A41H50ML",
                "ATU1234567",
                "DE136695976",
                "GB999999973",
                "senza",
            })
    void takesNumbersThatFitAndThoseThatItCannotCheck(String cell) {
        Candidate candidate = Row.of(VAT_NUMBER, cell).defaultCountry("IT").normalize();
        assertThat(candidate.value(VAT_NUMBER)).isEqualTo(cell);
        assertThat(candidate.isClean()).isTrue();
        assertThat(candidate.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01234567896,IT", "IT01234567879,", "1234567897,IT", "NREANN80A41H501U,", "NREANN80A41H510T,IT"})
    void warnsOfNumbersThatDoNotFitAndKeepsThem(String cell, String country) {
        Candidate candidate = Row.of(VAT_NUMBER, cell).defaultCountry(country).normalize();
        assertThat(candidate.value(VAT_NUMBER)).isEqualTo(cell);
        assertThat(candidate.isClean()).isTrue();
        assertThat(Row.codes(candidate.warnings(), VAT_NUMBER)).containsExactly("VAT_NUMBER_SUSPECTED");
    }

    @Test
    void doesNotCheckTheNumbersOfOtherCountries() {
        Row row = Row.of(VAT_NUMBER, "01234567896").and(COUNTRY, "Deutschland").defaultCountry("IT");
        assertThat(row.normalize().warnings()).isEmpty();
    }

    /** The examples of python-stdnum, each of a real company or of the country's tax office. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "DE136695976",
                "DK13585628",
                "EL094259216",
                "GR094259216",
                "ESB58378431",
                "ES54362315K",
                "ESX5253868R",
                "FI20774740",
                "FR40303265045",
                "FRK7399859412",
                "HR33392005961",
                "HU12892312",
                "IT00743110157",
                "LU15027442",
                "NL004495445B01",
                "PL8567346215",
                "PT501964843",
                "SE123456789701",
                "SI50223054",
                "BE 0428.759.497",
                "FI 2077474-0",
                "de 136 695 976"
            })
    void takesNumbersOfTheEuropeanUnionThatFit(String cell) {
        assertThat(Row.of(VAT_NUMBER, cell).normalize().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585626", "BE0428759498", "DE136695978", "DK13585627", "EL094259218", "ESB58378432", "ES54362315L",
                "ESX5253868S", "FI20774741", "FR41303265045", "HR33392005962", "HU12892313", "IT00743110158",
                        "LU15027443",
                "NL004495446B01", "PL8567346216", "PT501964844", "SE123456789601", "SI50223055"
            })
    void warnsOfNumbersOfTheEuropeanUnionWithAnotherCheckDigit(String cell) {
        Candidate candidate = Row.of(VAT_NUMBER, cell).normalize();
        assertThat(candidate.value(VAT_NUMBER)).isEqualTo(cell);
        assertThat(Row.codes(candidate.warnings(), VAT_NUMBER)).containsExactly("VAT_NUMBER_SUSPECTED");
    }

    @ParameterizedTest
    @CsvSource({"B58378432,ES", "501964844,PT", "8567346216,PL", "094259218,GR"})
    void checksNumbersWithoutTheirPrefixByTheCountryOfTheRow(String cell, String country) {
        Candidate candidate = Row.of(VAT_NUMBER, cell).defaultCountry(country).normalize();
        assertThat(Row.codes(candidate.warnings(), VAT_NUMBER)).containsExactly("VAT_NUMBER_SUSPECTED");
        assertThat(Row.of(VAT_NUMBER, cell).normalize().warnings()).isEmpty();
    }

    @Test
    void saysThatASpreadsheetCutTheNumber() {
        assertThat(Row.of(VAT_NUMBER, "1,23457E+10").result(VAT_NUMBER)).isEqualTo("EXCEL_SCIENTIFIC");
    }
}
