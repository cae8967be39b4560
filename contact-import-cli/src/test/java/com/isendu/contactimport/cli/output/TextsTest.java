package com.isendu.contactimport.cli.output;

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
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    static List<Locale> translations() {
        return Texts.languages().stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .toList();
    }

    @Test
    void speaksTheLanguagesOfTheLibrary() {
        assertThat(Texts.languages())
                .isEqualTo(TextFiles.languages(ErrorMessages.class::getResourceAsStream, "messages"))
                .contains(Locale.ENGLISH, Locale.ITALIAN, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void translatesEveryText(Locale language) throws IOException {
        assertThat(load("cli_" + language + ".properties").stringPropertyNames())
                .isEqualTo(load("cli.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void fillsTheSameAsEnglish(Locale language) throws IOException {
        Properties translated = load("cli_" + language + ".properties");

        load("cli.properties")
                .forEach((key, text) -> assertThat(arguments(translated.getProperty((String) key)))
                        .as("%s", key)
                        .isEqualTo(arguments((String) text)));
    }

    @Test
    void groupsDigitsByLanguage() {
        assertThat(Texts.in(Locale.ENGLISH).say("number", 12345)).isEqualTo("12,345");
        assertThat(Texts.in(Locale.ITALIAN).say("number", 12345)).isEqualTo("12.345");
    }

    private static int arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
