package com.isendu.contactimport.internal.normalize;

import static com.isendu.contactimport.contact.ContactField.COUNTRY;
import static com.isendu.contactimport.contact.ContactField.VAT_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

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
                "ATU12345678",
                "DE123456789",
                "n/a",
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
}
