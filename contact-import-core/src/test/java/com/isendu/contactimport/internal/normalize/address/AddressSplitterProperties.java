package com.isendu.contactimport.internal.normalize.address;

import static com.isendu.contactimport.contact.ContactField.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.contact.Contact.AddressKind;
import com.isendu.contactimport.contact.Contact.AddressParts;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.Row;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AddressSplitterProperties {

    private static final List<String> WORDS = List.of(
            "Via",
            "Rue",
            "Straße",
            "Road",
            "Tulipani",
            "Tulips",
            "25",
            "Aprile",
            "1945",
            "12",
            "7/B",
            "bis",
            "n.",
            "N°",
            "Nr.4",
            ",",
            ";",
            "-",
            "/",
            "int.",
            "piano",
            "3",
            "SNC",
            "A",
            "km",
            "12,5",
            "c/o",
            "XX",
            "1°",
            "2.",
            "½",
            "€",
            "*",
            "'46",
            "\"B\"",
            "@",
            "日本",
            "١٢",
            "13-15",
            "Str.9",
            "#",
            "#5",
            "(Hof)",
            "(ex",
            ")",
            "Flat",
            "3rd",
            "floor",
            "P.O. Box",
            "20100 Milano",
            "e",
            "and",
            "N",
            "H0101");

    @Property(tries = 10_000)
    void losesNoCharacterOfTheLine(@ForAll("addresses") String line, @ForAll("countries") @Nullable String country) {
        AddressParts parts = AddressSplitter.split(line, country);
        if (parts.kind() != AddressKind.UNSURE) {
            assertThat(AddressSplitterLine.isMadeOf(line, parts))
                    .as("%s -> %s | %s | %s", line, parts.street(), parts.houseNumber(), parts.addition())
                    .isTrue();
        }
    }

    @Property(tries = 3_000)
    void losesNoCharacterOfAnyText(@ForAll("texts") String line, @ForAll("countries") @Nullable String country) {
        losesNoCharacterOfTheLine(line, country);
    }

    @Property(tries = 5000)
    void readsAnyText(@ForAll String line, @ForAll("countries") @Nullable String country) {
        AddressParts parts = AddressSplitter.split(line, country);
        assertThat(parts.confidence()).isBetween(0.0, 1.0);
        assertThat(AddressSplitter.split(line, country)).isEqualTo(parts);
    }

    @Property(tries = 5000)
    void leavesTheLineAsItIs(@ForAll("addresses") String line, @ForAll("countries") @Nullable String country) {
        Candidate candidate = Row.of(ADDRESS, line).defaultCountry(country).normalize();
        String stored = candidate.value(ADDRESS);
        if (stored != null) {
            assertThat(stored).isEqualTo(TextNormalizer.ONE_LINE.normalize(line, new Cell(candidate, ADDRESS, null)));
            assertThat(Row.of(ADDRESS, stored)
                            .defaultCountry(country)
                            .normalize()
                            .value(ADDRESS))
                    .isEqualTo(stored);
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words));
    }

    /** Words of addresses, cut and joined by any characters. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(WORDS),
                Arbitraries.strings()
                        .withChars(" ,.;/-()#°½ªß|")
                        .withCharRange('a', 'd')
                        .withCharRange('0', '3')
                        .ofMaxLength(4),
                Arbitraries.strings().ofMaxLength(2));
        return pieces.list().ofMaxSize(8).map(list -> Characters.strip(String.join(" ", list)));
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("IT", "FR", "US", "GB", "DE", "NL", "ES", "PL", "XX")
                .injectNull(0.1);
    }
}
