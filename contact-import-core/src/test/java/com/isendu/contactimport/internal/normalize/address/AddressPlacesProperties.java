package com.isendu.contactimport.internal.normalize.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressPlacesProperties {

    private static final List<String> WORDS = List.of(
            "Via",
            "Roma",
            "Main",
            "St",
            "rue",
            "Calle",
            "Hauptstr.",
            "12",
            "12/A",
            "5",
            "bis",
            "00185",
            "20121",
            "10115",
            "75002",
            "28013",
            "62704",
            "62704-1234",
            "IL",
            "RM",
            "(RM)",
            "Madrid",
            "(Madrid)",
            "Springfield",
            "D-10115",
            "CEDEX",
            "02",
            ",",
            ",",
            "-",
            "\n",
            ";",
            "(",
            ")",
            "Italia",
            "USA",
            "tel.",
            "c/o",
            "CAP",
            "int. 3",
            "Apt 4",
            "PO Box",
            "L'Aquila",
            "am",
            "Main",
            "l\u00e0",
            "\u00b7",
            "/");

    private static final List<ContactField> PARTS = List.of(
            ContactField.STREET,
            ContactField.HOUSE_NUMBER,
            ContactField.ADDITION,
            ContactField.POSTCODE,
            ContactField.CITY,
            ContactField.PROVINCE);

    @Property(tries = 10_000)
    void losesNoDigitOfALineWhosePlaceIsFound(@ForAll("addresses") String cell, @ForAll("countries") String country) {
        Candidate row =
                Row.of(ContactField.ADDRESS, cell).defaultCountry(country).normalize();
        if (row.value(ContactField.POSTCODE) != null && row.value(ContactField.STREET) != null) {
            long parts = PARTS.stream()
                    .map(row::value)
                    .filter(Objects::nonNull)
                    .mapToLong(AddressPlacesProperties::digits)
                    .sum();
            assertThat(parts).as("digits of %s", cell).isEqualTo(digits(cell));
        }
    }

    @Property(tries = 5_000)
    void readsAnyText(@ForAll String cell, @ForAll("countries") String country) {
        Candidate row = Row.of(ContactField.ADDRESS, cell + " 00185 Roma")
                .defaultCountry(country)
                .normalize();
        assertThat(row.value(ContactField.ADDRESS) == null).isEqualTo(row.hasFailed(ContactField.ADDRESS));
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(WORDS).list().ofMinSize(2).ofMaxSize(10).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("IT", "FR", "US", "DE", "ES");
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
