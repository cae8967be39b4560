package com.isendu.contactimport.internal.normalize.cell;

import static com.isendu.contactimport.contact.ContactField.CITY;
import static com.isendu.contactimport.contact.ContactField.NOTES;
import static com.isendu.contactimport.contact.ContactField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

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
}
