package com.isendu.contactimport.internal.normalize.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPlacesTest {

    private static final String ROME = "Via Roma 12, 00185 Roma RM";

    @Test
    void derivesPostcodeTownAndProvinceBesideTheUntouchedLine() {
        Candidate row = Row.of(ContactField.ADDRESS, ROME)
                .and(ContactField.COUNTRY, "IT")
                .normalize();
        assertThat(row.value(ContactField.ADDRESS)).isEqualTo(ROME);
        assertThat(place(row)).isEqualTo("00185 Roma RM");
        assertThat(row.value(ContactField.STREET)).isEqualTo("Via Roma");
        assertThat(row.value(ContactField.HOUSE_NUMBER)).isEqualTo("12");
        assertThat(row.value(ContactField.ADDITION)).isNull();
        assertThat(row.column(ContactField.CITY)).isEqualTo(row.column(ContactField.ADDRESS));
    }

    @Test
    void takesTheCountryFromRowThenLineThenDefault() {
        String berlin = "Hauptstr. 5, 10115 Berlin";
        assertThat(place(Row.of(ContactField.ADDRESS, berlin).normalize())).isEmpty();
        assertThat(place(Row.of(ContactField.ADDRESS, berlin)
                        .defaultCountry("DE")
                        .normalize()))
                .isEqualTo("10115 Berlin");
        Candidate named = Row.of(ContactField.ADDRESS, berlin + ", Germania")
                .defaultCountry("IT")
                .normalize();
        assertThat(place(named)).isEqualTo("10115 Berlin");
        assertThat(named.value(ContactField.COUNTRY)).isEqualTo("DE");
        assertThat(place(Row.of(ContactField.ADDRESS, berlin + ", Germania")
                        .and(ContactField.COUNTRY, "IT")
                        .normalize()))
                .isEmpty();
    }

    @Test
    void looksForNothingWhereTheRowHasPostcodeOrTownInTheirColumns() {
        Candidate row = Row.of(ContactField.ADDRESS, ROME)
                .and(ContactField.CITY, "Roma")
                .mapped(ContactField.POSTCODE)
                .defaultCountry("IT")
                .normalize();
        assertThat(place(row)).isEqualTo("Roma");
        assertThat(row.value(ContactField.ADDITION)).isEqualTo("00185 Roma RM");
    }

    @Test
    void readsTheWholeAddressOfARowThatHasNothingInTheColumnsForPostcodeAndTown() {
        Candidate row = Row.of(ContactField.ADDRESS, ROME)
                .mapped(ContactField.POSTCODE)
                .mapped(ContactField.CITY)
                .defaultCountry("IT")
                .normalize();
        assertThat(place(row)).isEqualTo("00185 Roma RM");
        assertThat(row.value(ContactField.ADDITION)).isNull();
    }

    @Test
    void fillsOnlyWhatTheRowDoesNotHave() {
        Candidate row = Row.of(ContactField.ADDRESS, ROME)
                .and(ContactField.CITY, "ROMA")
                .defaultCountry("IT")
                .normalize();
        assertThat(place(row)).isEqualTo("00185 ROMA RM");
    }

    @ParameterizedTest
    @CsvSource({"POSTCODE, 00186", "CITY, Milano", "PROVINCE, MI", "COUNTRY, DE"})
    void derivesNothingFromALineThatContradictsAColumn(ContactField field, String own) {
        Candidate row = Row.of(ContactField.ADDRESS, ROME)
                .and(field, own)
                .defaultCountry("IT")
                .normalize();
        assertThat(place(row)).isEqualTo(field == ContactField.COUNTRY ? "" : own);
        assertThat(row.value(ContactField.ADDITION)).isEqualTo("00185 Roma RM");
    }

    @Test
    void readsLineBreaksOfTheCell() {
        Candidate row = Row.of(ContactField.ADDRESS, "1 W 5th Ave\r\nSt. Louis, Missouri 63101\nUSA")
                .normalize();
        assertThat(place(row)).isEqualTo("63101 St. Louis Missouri");
        assertThat(row.value(ContactField.STREET)).isEqualTo("W 5th Ave");
        assertThat(row.value(ContactField.ADDRESS)).isEqualTo("1 W 5th Ave St. Louis, Missouri 63101 USA");
    }

    @Test
    void joinsTheNumberOfAColumnWithTheStreetAndNotWithTheTown() {
        Candidate row = Row.of(ContactField.ADDRESS, "Via Roma, 00185 Roma")
                .and(ContactField.HOUSE_NUMBER, "12")
                .numberIsColumn()
                .defaultCountry("IT")
                .normalize();
        assertThat(row.value(ContactField.ADDRESS)).isEqualTo("Via Roma 12, 00185 Roma");
        assertThat(row.value(ContactField.STREET)).isEqualTo("Via Roma");
        assertThat(place(row)).isEqualTo("00185 Roma");
    }

    @Test
    void keepsWhatStandsBehindThePlaceWhereTheNumberHasAColumn() {
        Candidate row = Row.of(ContactField.ADDRESS, "Via Roma, 00184 Roma (RM), scala B")
                .numberIsColumn()
                .defaultCountry("IT")
                .normalize();
        assertThat(row.value(ContactField.STREET)).isEqualTo("Via Roma");
        assertThat(row.value(ContactField.ADDITION)).isEqualTo("scala B");
    }

    @Test
    void lineWithoutStreetHasAPlaceAndNoStreet() {
        Candidate row = Row.of(ContactField.ADDRESS, "00185 Roma (RM)")
                .numberIsColumn()
                .defaultCountry("IT")
                .normalize();
        assertThat(place(row)).isEqualTo("00185 Roma RM");
        assertThat(row.value(ContactField.STREET)).isNull();
    }

    @Test
    void readsTheStreetBehindThePlace() {
        Candidate row = Row.of(ContactField.ADDRESS, "10115 Berlin, Hauptstr. 5")
                .defaultCountry("DE")
                .normalize();
        assertThat(place(row)).isEqualTo("10115 Berlin");
        assertThat(row.value(ContactField.STREET)).isEqualTo("Hauptstr.");
        assertThat(row.value(ContactField.HOUSE_NUMBER)).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IT | Via Roma 12, 00185 Roma MI",
                "IT | Via Roma 12, 20121 Milano ZZ",
                "IT | Via 20 Settembre 12345",
                "IT | Via Roma 12 tel. 12345 ufficio",
                "IT | Casella postale 12345 Roma",
                "IT | Strada Provinciale 12345 Fossano",
                "IT | Studio 54321 Design",
                "IT | Via Roma 12, 00185 Roma Trastevere scala B",
                "IT | Via Roma 3, 12045 Fossano Loc. Cussanio CN",
                "DE | Corso Buenos Aires 5, 20124 Milano MI",
                "DE | Postfach 20457 Hamburg",
                "DE | Hauptstr. 5, 00123 Irgendwo",
                "FR | Zone Industrielle 12345 Est",
                "FR | 14 rue Blanche, 96000 Nulleville",
                "ES | Calle Mayor 5, 28013 Madrid (Barcelona)",
                "ES | Autovía A-4 Km 12345 Getafe",
                "US | Route 66 12345",
                "US | 123 Main St, Springfield, MA 62704",
                "US | 123 Main St, Springfield 62704",
                "US | 100 Main St St Paul MN 55101",
                "US | 12 Main St, Springfield, Sangamon County, IL 62704",
                "AT | Hauptstr. 5, 10115 Berlin",
            })
    void derivesNothingWhereItIsNotSure(String country, String line) {
        assertThat(place(Row.of(ContactField.ADDRESS, line)
                        .defaultCountry(country)
                        .normalize()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Via Roma 12, 00185 Roma, tel. 06 1234567", "Via Roma 12, 00185 Roma tel. 06 1234567"})
    void keepsWhatStandsBehindThePlaceInTheAddition(String line) {
        Candidate row = Row.of(ContactField.ADDRESS, line).defaultCountry("IT").normalize();
        assertThat(place(row)).isEqualTo("00185 Roma");
        assertThat(row.value(ContactField.ADDITION)).isEqualTo("tel. 06 1234567");
    }

    private static String place(Candidate row) {
        return String.join(
                " ",
                Arrays.asList(ContactField.POSTCODE, ContactField.CITY, ContactField.PROVINCE).stream()
                        .map(row::value)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
