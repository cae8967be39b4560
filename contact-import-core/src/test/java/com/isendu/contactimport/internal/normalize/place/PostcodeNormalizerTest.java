package com.isendu.contactimport.internal.normalize.place;

import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "IT, 184, POSTCODE_ZERO_LOST",
        "IT, 6121, POSTCODE_ZERO_LOST",
        "DE, 1067, POSTCODE_ZERO_LOST",
        "FR, 1000, POSTCODE_ZERO_LOST",
        "ES, 8001, POSTCODE_ZERO_LOST",
        "US, 2134, POSTCODE_ZERO_LOST",
        "US, 501-1234, POSTCODE_SUSPECTED",
        "FI, 100, POSTCODE_ZERO_LOST",
        "NO, 150, POSTCODE_ZERO_LOST",
        "AU, 800, POSTCODE_ZERO_LOST",
        "IT, 0184, POSTCODE_SUSPECTED",
        "IT, 001844, POSTCODE_SUSPECTED",
        "IT, ABC, POSTCODE_SUSPECTED",
        "AT, 101, POSTCODE_SUSPECTED"
    })
    void tellsAboutPostcodesAndKeepsThem(String country, String cell, String code) {
        Candidate candidate = Row.of(POSTCODE, cell).defaultCountry(country).normalize();
        assertThat(candidate.value(POSTCODE)).isEqualTo(cell);
        assertThat(candidate.isClean()).isTrue();
        assertThat(Row.codes(candidate.warnings(), POSTCODE)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "IT, 00184",
        "IT, I-00184",
        "DE, D-01067",
        "DE, 10115",
        "US, 02134",
        "US, 02134-1234",
        "SE, 123 45",
        "SE, SE-123 45",
        "AT, 1010",
        "NO, 0150",
        "GB, SW1A 1AA",
        "NL, 1234 AB",
        "PL, 00-001",
        "GR, 105 57",
        "FR, 75001"
    })
    void takesPostcodesOfTheirCountry(String country, String cell) {
        assertThat(Row.of(POSTCODE, cell).defaultCountry(country).normalize().warnings())
                .isEmpty();
    }

    @Test
    void checksNoWholePostcodeWithoutACountry() {
        assertThat(Row.of(POSTCODE, "1010").normalize().warnings()).isEmpty();
        assertThat(Row.of(POSTCODE, "SW1").normalize().warnings()).isEmpty();
    }
}
