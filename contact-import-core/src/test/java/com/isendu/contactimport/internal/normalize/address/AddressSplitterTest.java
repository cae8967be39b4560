package com.isendu.contactimport.internal.normalize.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact.AddressKind;
import com.isendu.contactimport.contact.Contact.AddressParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSplitterTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/address/lines.csv", delimiter = '|', numLinesToSkip = 1)
    void tellsStreetNumberAndAdditionApart(
            @Nullable String country,
            String line,
            @Nullable String street,
            @Nullable String number,
            @Nullable String addition) {
        AddressParts parts = AddressSplitter.split(line, country);
        assertThat(parts.street()).isEqualTo(street);
        assertThat(parts.houseNumber()).isEqualTo(number);
        assertThat(parts.addition()).isEqualTo(addition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Via Tulipani 12      | NUMBERED",
                "S.S. 16 km 245       | KILOMETRE",
                "Via Tulipani snc     | NUMBER_DECLARED_ABSENT",
                "Via 25 Aprile 1945   | WITHOUT_NUMBER",
                "Casella postale 77   | PO_BOX",
                "Tulipani 12 34       | UNSURE",
                "12                   | UNSURE",
            })
    void saysWhatTheLineHolds(String line, AddressKind kind) {
        assertThat(AddressSplitter.split(line, "IT").kind()).isEqualTo(kind);
    }

    @Test
    void isSurerWhereTheNumberIsAnnouncedThanWhereItStandsOnTheOtherSide() {
        double announced = confidence("Via Tulipani n. 12");
        double plain = confidence("Via Tulipani 12");
        double otherSide = confidence("12, Via Tulipani");
        double unread = confidence("Via Tulipani 12 34");
        assertThat(announced).isGreaterThan(plain);
        assertThat(plain).isGreaterThan(otherSide);
        assertThat(otherSide).isGreaterThan(unread);
    }

    @Test
    void keepsSignsThatAreNoSeparators() {
        assertThat(AddressSplitter.split("½ (ex 25", "IT").addition()).isEqualTo("½ (");
    }

    @Test
    void leavesLongLinesWhole() {
        String line = "Via Tulipani 12 ".repeat(20).strip();
        assertThat(AddressSplitter.split(line, "IT").kind()).isEqualTo(AddressKind.UNSURE);
    }

    private static double confidence(String line) {
        return AddressSplitter.split(line, "IT").confidence();
    }
}
