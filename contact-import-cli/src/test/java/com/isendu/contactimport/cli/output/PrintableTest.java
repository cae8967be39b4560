package com.isendu.contactimport.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void blanksWhatMovesTheCursor() {
        assertThat(Printable.of("a\tb\r\nc\u001b[31md\u202ee")).isEqualTo("a b  c [31md e");
    }

    @Test
    void cutsToWidthBetweenCharacters() {
        assertThat(Printable.of("😀😀😀", 2)).isEqualTo("😀…");
        assertThat(Printable.of("abc", 3)).isEqualTo("abc");
    }
}
