package com.isendu.contactimport.internal.normalize.email;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainEmailProperties {

    @Property
    void saysWhatTheCarefulWaySaysOrNothing(@ForAll("cells") String cell) {
        String key = PlainEmail.key(cell);

        if (key != null) {
            assertThat(EmailCell.addresses(cell)).containsExactly(cell);
            assertThat(EmailSyntax.key(cell)).isEqualTo(key);
        }
    }

    @Property
    void readsTheUsualAddress(@ForAll("addresses") String address) {
        assertThat(PlainEmail.key(address)).isEqualTo(EmailSyntax.key(address)).isNotNull();
    }

    @Example
    void leavesTheLongestPartsToTheCarefulWay() {
        assertThat(PlainEmail.key("x".repeat(65) + "@example.com")).isNull();
        assertThat(PlainEmail.key("x@" + "y".repeat(64) + ".com")).isNull();
        assertThat(PlainEmail.key("x@example.c")).isNull();
        assertThat(PlainEmail.key("x@example.12")).isNull();
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a", "B", "7", ".", "@", "-", "_", "+", "com", "example", " ", ",", "<", ">", ":", "é", "İ", "'");
        return pieces.list().ofMinSize(1).ofMaxSize(14).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> marks = Arbitraries.of(".", "_", "-", "+");
        Arbitrary<String> endings = Arbitraries.of("it", "com", "CO.UK", "example", "museum");
        return Combinators.combine(words, marks, words, words, endings)
                .as((first, mark, last, domain, ending) -> first + mark + last + "@" + domain + "." + ending);
    }
}
