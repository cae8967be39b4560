package com.isendu.contactimport.xlsx.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CellTextProperties {

    @Property(tries = 20_000)
    void decodesWhatItEncodes(@ForAll("texts") String text) {
        assertThat(CellText.decode(CellText.encode(text))).isEqualTo(text);
    }

    @Property(tries = 20_000)
    void encodedTextFitsIntoXml(@ForAll("texts") String text) {
        assertThat(CellText.encode(text).codePoints()).allMatch(CellTextProperties::isXml);
    }

    @Property
    void leavesTextWithoutEscapesAndControlsAsItIs(@ForAll("ordinary") String text) {
        assertThat(CellText.encode(text)).isSameAs(text);
        assertThat(CellText.decode(text)).isSameAs(text);
    }

    @Example
    void writesControlCharactersAsExcelDoes() {
        assertThat(CellText.encode("a\u0001b\rc\td\n")).isEqualTo("a_x0001_b_x000D_c\td\n");
    }

    @Example
    void escapesUnderscoreThatWouldBeginEscape() {
        assertThat(CellText.encode("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(CellText.encode("_x0041\u0001")).isEqualTo("_x005F_x0041_x0001_");
        assertThat(CellText.encode("snake_case_x1")).isEqualTo("snake_case_x1");
    }

    @Example
    void escapesLoneSurrogatesAndKeepsPairs() {
        assertThat(CellText.encode("\uD800")).isEqualTo("_xD800_");
        assertThat(CellText.encode("\uD83D\uD83D\uDE00\uDE00")).isEqualTo("_xD83D_\uD83D\uDE00_xDE00_");
    }

    @Example
    void decodesEscapesOfEitherCase() {
        assertThat(CellText.decode("a_x000d_\nb_x000A_c_X0041_d_x00g1_e_x004"))
                .isEqualTo("a\r\nb\nc_X0041_d_x00g1_e_x004");
    }

    /** Texts in which escapes, halves of them and characters that need them meet. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("_", "x", "_x", "_x0041", "_x005F_", "_x000d_", "00", "F")),
                Tuple.of(2, Arbitraries.of("\u0000", "\r", "\n", "\t", "\uFFFE", "\uFFFF", "\uFEFF")),
                Tuple.of(2, Arbitraries.of("\uD83D", "\uDE00", "\uD83D\uDE00")),
                Tuple.of(2, Arbitraries.chars().all().map(String::valueOf)));
        return parts.list().ofMaxSize(12).map(list -> list.stream().collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<String> ordinary() {
        return Arbitraries.strings()
                .withCharRange(' ', '^')
                .withCharRange('`', '\uD7FF')
                .withChars('\t', '\n');
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
