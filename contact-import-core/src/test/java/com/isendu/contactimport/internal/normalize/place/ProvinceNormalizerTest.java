package com.isendu.contactimport.internal.normalize.place;

import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static com.isendu.contactimport.contact.ContactField.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvinceNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "MI, MI",
        "mi, MI",
        "(MI), MI",
        "Milano, MI",
        "MILANO (MI), MI",
        "Prov. di Milano, MI",
        "Provincia dell'Aquila, AQ",
        "Città Metropolitana di Napoli, NA",
        "Forli Cesena, FC",
        "FO, FC",
        "PS, PU",
        "Reggio nell'Emilia, RE",
        "Reggio Calabria, RC",
        "Bolzano/Bozen, BZ",
        "Sud Sardegna, SU",
        "OT, OT",
        "Valle d'Aosta, AO",
        "Atlantide, Atlantide"
    })
    void findsTheCodeOfAnItalianProvince(String cell, String expected) {
        assertThat(Row.of(PROVINCE, cell).defaultCountry("IT").result(PROVINCE)).isEqualTo(expected);
    }

    @Test
    void leavesTheProvincesOfOtherCountriesAsTheyAre() {
        assertThat(Row.of(PROVINCE, "Milano").result(PROVINCE)).isEqualTo("Milano");
        assertThat(Row.of(PROVINCE, "Roma").defaultCountry("ES").result(PROVINCE))
                .isEqualTo("Roma");
    }

    @ParameterizedTest
    @CsvSource({"20121, RM, true", "00184, Roma, false", "00184, MI, true", "61013, RN, false", "28100, NO, false"})
    void warnsOfAProvinceFarFromThePostcode(String postcode, String province, boolean suspected) {
        Candidate candidate = Row.of(POSTCODE, postcode)
                .and(PROVINCE, province)
                .defaultCountry("IT")
                .normalize();
        assertThat(Row.codes(candidate.warnings(), PROVINCE).contains("PROVINCE_SUSPECTED"))
                .isEqualTo(suspected);
        assertThat(candidate.isClean()).isTrue();
    }
}
