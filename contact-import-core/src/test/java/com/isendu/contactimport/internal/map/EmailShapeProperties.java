package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** An expression is the oracle of the loops. */
class EmailShapeProperties {

    private static final Pattern SHAPE =
            Pattern.compile("(?i)<?(mailto:)?[^\\s@,;:<>\"]+@[^\\s@,;:<>\"]+\\.\\p{L}{2,}>?");

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> parts = Arbitraries.of(
                "a",
                "ab",
                "it",
                "1",
                "@",
                "@",
                ".",
                ".",
                "<",
                ">",
                "mailto:",
                "MailTo:",
                "ma\u0131lto:",
                ":",
                ",",
                "\"",
                " ",
                "\u00A0",
                "\n",
                "\u000B",
                "\u00E8",
                "\uD835\uDD38",
                "\uD835");
        return parts.list().ofMaxSize(9).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> nearlyAddresses() {
        Arbitrary<String> odd =
                Arbitraries.of("", "", "", "<", ">", "mailto:", "MAILTO:", ".", "@", " ", "\u00E8", "7");
        return odd.list()
                .ofSize(6)
                .map(list -> list.get(0)
                        + list.get(1)
                        + "ada"
                        + list.get(2)
                        + "@mail"
                        + list.get(3)
                        + ".it"
                        + list.get(4)
                        + list.get(5));
    }

    @Property(tries = 4_000)
    void saysWhatTheExpressionSays(@ForAll("cells") String cell) {
        assertThat(EmailShape.isIn(cell)).as(cell).isEqualTo(SHAPE.matcher(cell).matches());
    }

    @Property(tries = 4_000)
    void saysWhatTheExpressionSaysOfWhatIsNearlyAnAddress(@ForAll("nearlyAddresses") String cell) {
        assertThat(EmailShape.isIn(cell)).as(cell).isEqualTo(SHAPE.matcher(cell).matches());
    }

    @Test
    void knowsAddressesAndLinks() {
        assertThat(EmailShape.isIn("ada@mail.example")).isTrue();
        assertThat(EmailShape.isIn("<mailto:ada@mail.example>")).isTrue();
        assertThat(EmailShape.isIn("ada@mail")).isFalse();
        assertThat(EmailShape.isIn("ada@mail.example, bob@mail.example")).isFalse();
    }
}
