package com.isendu.contactimport.internal.normalize.place;

import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.GENDER;
import static com.isendu.contactimport.contact.ContactField.HOUSE_NUMBER;
import static com.isendu.contactimport.contact.ContactField.LAST_NAME;
import static com.isendu.contactimport.contact.ContactField.NOTES;
import static com.isendu.contactimport.contact.ContactField.PHONE;
import static com.isendu.contactimport.contact.ContactField.POSTCODE;
import static com.isendu.contactimport.contact.ContactField.PROVINCE;
import static com.isendu.contactimport.contact.ContactField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Postcodes, provinces, genders, and what spreadsheets and databases leave in place of values. */
class PlaceAndPersonTest {

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
    void checksNoPostcodeWithoutACountry() {
        assertThat(Row.of(POSTCODE, "184").normalize().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Herr, male",
        "Frau, female",
        "Sig., male",
        "Sig.ra, female",
        "Sig.na, female",
        "Signora, female",
        "M., M.",
        "Mme, female",
        "Monsieur, male",
        "Sr., male",
        "Sra., female",
        "Dhr., male",
        "Mevr., female",
        "Pan, male",
        "Pani, female",
        "Hr., male",
        "Fru, female",
        "Mr, male",
        "Mrs., female",
        "Uomo, male",
        "DONNA, female",
        "weiblich, female",
        "männlich, male",
        "divers, other",
        "kobieta, female",
        "mężczyzna, male",
        "Paní, female",
        "nainen, female",
        "mies, male",
        "kvinna, female",
        "non-binary, other",
        "X, other",
        "F, female",
        "W, female",
        "D, other",
        "M, M",
        "H, H",
        "Dott.ssa, female",
        "Comandante, Comandante"
    })
    void understandsGendersAndSalutations(String cell, String expected) {
        assertThat(Row.of(GENDER, cell).result(GENDER)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "M, F, male",
        "M, W, male",
        "M, V, male",
        "M, K, male",
        "M, D, male",
        "H, M, male",
        "M, H, female",
        "H, F, male",
        "F, H, female",
        "F, N, F",
        "M, N, M"
    })
    void tellsALetterByTheOthersOfItsColumn(String cell, String beside, String expected) {
        assertThat(Row.of(GENDER, cell).among(GENDER, cell, beside).result(GENDER))
                .isEqualTo(expected);
    }

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
