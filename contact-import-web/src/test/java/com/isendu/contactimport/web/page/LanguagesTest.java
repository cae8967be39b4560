package com.isendu.contactimport.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.internal.text.TextFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

    static List<Locale> languages() {
        return TextFiles.languages(Words.class::getResourceAsStream, Words.FILE);
    }

    @Test
    void areThoseOfTheLibrary() {
        assertThat(languages())
                .isEqualTo(TextFiles.languages(ErrorMessages.class::getResourceAsStream, "messages"))
                .contains(Locale.ENGLISH, Locale.ITALIAN, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveEveryText(Locale language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .isEqualTo(texts(Locale.ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fillTheSameAsEnglish(Locale language) throws IOException {
        Properties translated = texts(language);
        texts(Locale.ENGLISH)
                .forEach((key, text) -> assertThat(arguments(translated.getProperty((String) key)))
                        .as("%s", key)
                        .isEqualTo(arguments((String) text)));
    }

    /** An apostrophe that is not doubled hides what is filled in. */
    @ParameterizedTest
    @MethodSource("languages")
    void haveTypographicApostrophesOnly(Locale language) throws IOException {
        assertThat(texts(language).values()).noneMatch(text -> ((String) text).contains("'"));
    }

    @ParameterizedTest
    @CsvSource({"de-CH, de", "'nl;q=0.9, fr-FR;q=0.8, en;q=0.7', fr", "es-419, es", "nl, en", "*, en"})
    void areChosenByTheBrowser(String acceptLanguage, Locale spoken) {
        assertThat(new Languages(ErrorMessages::in, null)
                        .askedFor(acceptLanguage, null)
                        .locale())
                .isEqualTo(spoken);
    }

    private static int arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties texts(Locale language) throws IOException {
        String name = language.equals(Locale.ENGLISH) ? "pages.properties" : "pages_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
