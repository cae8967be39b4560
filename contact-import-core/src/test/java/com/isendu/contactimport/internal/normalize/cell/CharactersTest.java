package com.isendu.contactimport.internal.normalize.cell;

import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.NOTES;
import static com.isendu.contactimport.contact.ContactField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

    private static final char LATIN = 0x301;

    @ParameterizedTest
    @CsvSource({"a\u0007b", "a\u0085\u0090b"})
    void refusesControlCharacters(String cell) {
        assertThat(Row.of(CITY, cell).result(CITY)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(NOTES, cell).result(NOTES)).isEqualTo("CONTROL_CHARACTER");
    }

    @Test
    void refusesNulAndHalfCharactersEverywhere() {
        assertThat(Row.of(TAGS, "a\0b").result(TAGS)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(CITY, "a\uD83D").result(CITY)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(CITY, "\uDE00a").result(CITY)).isEqualTo("CONTROL_CHARACTER");
        assertThat(Row.of(CITY, "a\uD83D\uDE00").result(CITY)).isEqualTo("a\uD83D\uDE00");
    }

    /** Composition looks at neighbours, so all pairs prove what longer texts do. */
    @Test
    void findsLatinTextsComposedOnlyIfTheyAre() {
        for (char first = 0; first < LATIN; first++) {
            for (char second = 0; second < LATIN; second++) {
                String pair = "" + first + second;
                if (Characters.isPrintableLatin(pair) && !Normalizer.isNormalized(pair, Normalizer.Form.NFC)) {
                    assertThat(pair).isEqualTo(Normalizer.normalize(pair, Normalizer.Form.NFC));
                }
            }
        }
        assertThat(Characters.composed("Mu\u0308nchen")).isEqualTo("M\u00FCnchen");
        assertThat(Characters.isPrintableLatin("M\u00FCnchen \u017B")).isTrue();
        assertThat(Characters.isPrintableLatin("Mu\u0308nchen")).isFalse();
        assertThat(Characters.isPrintableLatin("M\u0085")).isFalse();
    }
}
