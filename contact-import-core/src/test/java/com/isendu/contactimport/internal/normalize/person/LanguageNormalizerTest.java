package com.isendu.contactimport.internal.normalize.person;

import static com.isendu.contactimport.contact.ContactField.LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.normalize.cell.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNormalizerTest {

    @ParameterizedTest
    @CsvSource({
        "it, it",
        "IT, it",
        "it_IT, it-IT",
        "pt-br, pt-BR",
        "zh-Hant-TW, zh-Hant-TW",
        "ita, it",
        "Italiano, it",
        "Deutsch, de",
        "inglese, en",
        "svenska, sv",
        "Magyar, hu",
        "ger, de",
        "fre, fr",
        "deu, de",
        "it_IT.UTF-8, it-IT",
        "de_AT@euro, de-AT",
        "English (United States), en-US",
        "portoghese (Brasile), pt-BR",
        "English (Atlantis), CHOICE_UNKNOWN",
        "NULL, ''",
        "klingonesco, CHOICE_UNKNOWN",
        "it-XX, CHOICE_UNKNOWN",
        "qq, CHOICE_UNKNOWN"
    })
    void findsTheLanguage(String cell, String expected) {
        assertThat(Row.of(LANGUAGE, cell).result(LANGUAGE)).isEqualTo(expected);
    }
}
