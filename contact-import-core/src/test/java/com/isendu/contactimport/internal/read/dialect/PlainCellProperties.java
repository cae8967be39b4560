package com.isendu.contactimport.internal.read.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The expressions are the oracle of the single pass. */
class PlainCellProperties {

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(5);
        Arbitrary<String> marks = Arbitraries.of(
                " ", "/", "-", ".", "+", "@", ":", ",", "(", ")", "a", "it", "E", "mar", "_", "'", "\u0663", "\n", "");
        return Arbitraries.frequencyOf(Tuple.of(3, digits), Tuple.of(3, marks))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts).strip())
                .filter(text -> !text.isEmpty());
    }

    @Property(tries = 4_000)
    void saysWhatTheExpressionsSayOrNothing(@ForAll("cells") String text) {
        CellKind plain = PlainCell.kindOf(text);
        if (plain != null) {
            assertThat(plain).as(text).isEqualTo(CellKind.ofAny(text));
        }
    }

    @Test
    void knowsTheUsualCells() {
        assertThat(PlainCell.kindOf("ada.rossi1@example.co.uk")).isEqualTo(CellKind.EMAIL);
        assertThat(PlainCell.kindOf("+39 320 1234567")).isEqualTo(CellKind.PHONE);
        assertThat(PlainCell.kindOf("+1 212-555-4571")).isEqualTo(CellKind.PHONE);
        assertThat(PlainCell.kindOf("0151 2345678")).isEqualTo(CellKind.PHONE);
        assertThat(PlainCell.kindOf("(02) 123456")).isEqualTo(CellKind.PHONE);
        assertThat(PlainCell.kindOf("Hauptstraße 34")).isEqualTo(CellKind.TEXT);
        assertThat(PlainCell.kindOf("14, regular customer")).isEqualTo(CellKind.TEXT);
        assertThat(PlainCell.kindOf("00185")).isEqualTo(CellKind.NUMBER);
        assertThat(PlainCell.kindOf("31/12/1990")).isEqualTo(CellKind.DATE);
        assertThat(PlainCell.kindOf("1990-12-31")).isEqualTo(CellKind.DATE);
        assertThat(PlainCell.kindOf("Via Garibaldi")).isEqualTo(CellKind.TEXT);
    }
}
