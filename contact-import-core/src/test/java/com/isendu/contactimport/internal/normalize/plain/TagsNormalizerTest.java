package com.isendu.contactimport.internal.normalize.plain;

import static com.isendu.contactimport.contact.ContactField.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsNormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "vip, news ;VIP|natale 24! vip, news, natale 24",
                "a|b! a, b",
                ";,! ''",
                "* myContacts ::: * Amici! myContacts, Amici",
                "\"Rossi, Anna\"; vip! \"Rossi, Anna\", vip",
                "\"vip\", vip! vip",
                "12\" screen, b! 12\" screen, b"
            })
    void joinsDistinctTags(String cell, String expected) {
        assertThat(Row.of(TAGS, cell).result(TAGS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "/! a, b/c; d/A! `\"a, b\", c; d, A`",
                "-! a-b -A! a, b",
                "^! a^b|c! a, b|c",
                "]! a]b[c! a, b[c",
                "\\! a\\b! a, b"
            })
    void cutsTagsAtTheDeclaredSeparatorOnly(char separator, String cell, String expected) {
        assertThat(Row.of(TAGS, cell).tagSeparator(separator).result(TAGS)).isEqualTo(expected);
    }
}
