package com.isendu.contactimport.internal.normalize.address;

import static com.isendu.contactimport.contact.ContactField.ADDITION;
import static com.isendu.contactimport.contact.ContactField.ADDRESS;
import static com.isendu.contactimport.contact.ContactField.ADDRESS_CONFIDENCE;
import static com.isendu.contactimport.contact.ContactField.ADDRESS_KIND;
import static com.isendu.contactimport.contact.ContactField.HOUSE_NUMBER;
import static com.isendu.contactimport.contact.ContactField.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressNormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Via Tulipani 12            | IT | Via Tulipani          | 12",
                "Via Tulipani, 12/A         | IT | Via Tulipani          | 12/A",
                "Via Tulipani 12 bis        | IT | Via Tulipani          | 12 bis",
                "Via Tulipani n. 3          | IT | Via Tulipani          | 3",
                "Via Tulipani N° 3          | IT | Via Tulipani          | 3",
                "Via Tulipani 15 rosso      | IT | Via Tulipani          | 15 rosso",
                "Via Tulipani s.n.c.        | IT | Via Tulipani          | SNC",
                "Via Tulipani SNC           | IT | Via Tulipani          | SNC",
                "Via 20 Settembre 7         | IT | Via 20 Settembre      | 7",
                "Via 20 Settembre 1870 7    | IT | Via 20 Settembre 1870 | 7",
                "Piazza VI Aprile 3         | IT | Piazza VI Aprile      | 3",
                "S.S. 12 Abetone n. 9       | IT | S.S. 12 Abetone       | 9",
                "Tulpenstr.13               | DE | Tulpenstr.            | 13",
                "Tulpenweg 13-15            | DE | Tulpenweg             | 13-15",
                "Straße 45 8                | DE | Straße 45             | 8",
                "K7 21                      | DE | K7                    | 21",
                "12 bis rue des Tulipes     | FR | rue des Tulipes       | 12 bis",
                "9 rue du 14 juillet 1789   | FR | rue du 14 juillet 1789 | 9",
                "22B Tulip Road             | GB | Tulip Road            | 22B",
                "12 N Tulip Ave             | US | N Tulip Ave           | 12",
                "rue des Tulipes 4          | FR | rue des Tulipes       | 4",
                "Via Tulipani 12            |    | Via Tulipani          | 12",
            })
    void derivesStreetAndNumberBesideTheLine(String line, String country, String street, String number) {
        Candidate candidate = Row.of(ADDRESS, line).defaultCountry(country).normalize();
        assertThat(candidate.value(ADDRESS)).isEqualTo(line);
        assertThat(candidate.value(STREET)).isEqualTo(street);
        assertThat(candidate.value(HOUSE_NUMBER)).isEqualTo(number);
        assertThat(candidate.column(STREET)).isEqualTo(candidate.column(ADDRESS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Via Tulipani 12 34         | IT",
                "Via 12                     | IT",
                "Tulipani 12 34             | IT",
                "12                         | IT",
                "12                         | US",
            })
    void doesNotSplitWhatCanBeReadInTwoWays(String line, String country) {
        Candidate candidate = Row.of(ADDRESS, line).defaultCountry(country).normalize();
        assertThat(candidate.value(ADDRESS)).isEqualTo(line);
        assertThat(candidate.value(STREET)).isNull();
        assertThat(candidate.value(HOUSE_NUMBER)).isNull();
        assertThat(candidate.value(ADDRESS_KIND)).isEqualTo("UNSURE");
        assertThat(candidate.warnings()).isEmpty();
    }

    @Test
    void keepsWhatElseTheLineHoldsBesideStreetAndNumber() {
        Candidate candidate = Row.of(ADDRESS, "c/o Neri, Via Tulipani 12, scala B")
                .defaultCountry("IT")
                .normalize();
        assertThat(candidate.value(STREET)).isEqualTo("Via Tulipani");
        assertThat(candidate.value(HOUSE_NUMBER)).isEqualTo("12");
        assertThat(candidate.value(ADDITION)).isEqualTo("c/o Neri; scala B");
        assertThat(candidate.value(ADDRESS_KIND)).isEqualTo("NUMBERED");
    }

    @Test
    void takesAPostOfficeBoxForNoStreetWithNumber() {
        Candidate candidate = Row.of(ADDRESS, "Casella postale 77")
                .numberIsColumn()
                .defaultCountry("IT")
                .normalize();
        assertThat(candidate.value(ADDRESS_KIND)).isEqualTo("PO_BOX");
        assertThat(candidate.value(HOUSE_NUMBER)).isNull();
        assertThat(candidate.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Via Tulipani    | 12    | IT | Via Tulipani 12  | Via Tulipani | 12",
                "Via Tulipani    | n. 12 | IT | Via Tulipani 12  | Via Tulipani | 12",
                "Via Tulipani    | s.n.  | IT | Via Tulipani SNC | Via Tulipani | SNC",
                "Via Tulipani    | S. N. C. | IT | Via Tulipani SNC | Via Tulipani | SNC",
                "Via Tulipani    | senza | IT | Via Tulipani SNC | Via Tulipani | SNC",
                "Tulpenstr.      | ohne Nummer | DE | Tulpenstr. SNC | Tulpenstr. | SNC",
                "rue des Tulipes | 12    | FR | 12 rue des Tulipes | rue des Tulipes | 12",
                "Via Tulipani 12 | 12    | IT | Via Tulipani 12  | Via Tulipani | 12",
                "12, Tulip Road  | 12    | GB | 12, Tulip Road   | Tulip Road   | 12",
                "Via 4 Novembre  | 4     | IT | Via 4 Novembre 4 | Via 4 Novembre | 4",
            })
    void joinsStreetAndNumberInTheCountrysOrder(
            String line, String number, String country, String address, String street, String houseNumber) {
        Candidate candidate = Row.of(ADDRESS, line)
                .and(HOUSE_NUMBER, number)
                .numberIsColumn()
                .defaultCountry(country)
                .normalize();
        assertThat(candidate.value(ADDRESS)).isEqualTo(address);
        assertThat(candidate.value(STREET)).isEqualTo(street);
        assertThat(candidate.value(HOUSE_NUMBER)).isEqualTo(houseNumber);
        assertThat(candidate.value(ADDRESS_CONFIDENCE)).isEqualTo("1.0");
    }

    @Test
    void warnsOfAnAddressWithoutNumber() {
        Candidate candidate = Row.of(ADDRESS, "Via Tulipani").numberIsColumn().normalize();
        assertThat(Row.codes(candidate.warnings(), HOUSE_NUMBER)).containsExactly("HOUSE_NUMBER_MISSING");
        assertThat(candidate.value(STREET)).isEqualTo("Via Tulipani");
        assertThat(candidate.value(ADDRESS_KIND)).isEqualTo("WITHOUT_NUMBER");
        assertThat(candidate.isClean()).isTrue();
    }

    @Test
    void findsInTheLineTheNumberThatItsColumnLacks() {
        Candidate candidate =
                Row.of(ADDRESS, "Via Tulipani 12").numberIsColumn().normalize();
        assertThat(candidate.warnings()).isEmpty();
        assertThat(candidate.value(HOUSE_NUMBER)).isEqualTo("12");
    }

    @Test
    void keepsTheNumberOfItsOwnColumnWhenTheLineSaysAnother() {
        Candidate candidate =
                Row.of(ADDRESS, "Via Tulipani 12").and(HOUSE_NUMBER, "14").normalize();
        assertThat(candidate.value(ADDRESS)).isEqualTo("Via Tulipani 12");
        assertThat(candidate.value(HOUSE_NUMBER)).isEqualTo("14");
        assertThat(candidate.value(STREET)).isNull();
    }

    @Test
    void takesTheNumberOfItsOwnColumnForALineWithout() {
        Candidate candidate =
                Row.of(ADDRESS, "Via Tulipani").and(HOUSE_NUMBER, "14").normalize();
        assertThat(candidate.value(ADDRESS)).isEqualTo("Via Tulipani");
        assertThat(candidate.value(STREET)).isEqualTo("Via Tulipani");
        assertThat(candidate.value(HOUSE_NUMBER)).isEqualTo("14");
    }

    @Test
    void leavesARowWithoutAddressAlone() {
        Candidate candidate =
                Row.of(HOUSE_NUMBER, "12").mapped(ADDRESS).numberIsColumn().normalize();
        assertThat(candidate.warnings()).isEmpty();
        assertThat(candidate.value(STREET)).isNull();
    }

    @Test
    void leavesALineAloneThatIsNoAddress() {
        assertThat(Row.of(ADDRESS, ",".repeat(1_000_000)).normalize().value(STREET))
                .isNull();
        assertThat(Row.of(ADDRESS, ", ;.").defaultCountry("US").normalize().value(STREET))
                .isNull();
    }
}
