package com.isendu.contactimport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class CharacterWordTest {

    private final CharacterWord word = new CharacterWord();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '=',
            value = {
                "semicolon=;",
                "COMMA=,",
                "Pipe=|",
                "colon=:",
                "double=\"",
                "single='",
                "backslash=\\",
                ";=;",
                "x=x"
            })
    void readsCharacterOrItsName(String text, char expected) {
        assertThat(word.convert(text)).isEqualTo(expected);
    }

    @Test
    void readsWhitespaceByName() {
        assertThat(word.convert("tab")).isEqualTo('\t');
        assertThat(word.convert("TAB")).isEqualTo('\t');
        assertThat(word.convert("\\t")).isEqualTo('\t');
        assertThat(word.convert("space")).isEqualTo(' ');
    }

    @Test
    void refusesOtherWords() {
        assertThatThrownBy(() -> word.convert("dot")).isInstanceOf(TypeConversionException.class);
        assertThatThrownBy(() -> word.convert("")).isInstanceOf(TypeConversionException.class);
    }
}
