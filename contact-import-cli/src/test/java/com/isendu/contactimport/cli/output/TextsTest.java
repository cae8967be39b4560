package com.isendu.contactimport.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void translatesEveryText() throws IOException {
        Properties english = load("cli.properties");
        Properties italian = load("cli_it.properties");

        assertThat(english.keySet()).containsAll(italian.keySet());
        assertThat(italian.keySet()).containsAll(english.keySet());
    }

    @Test
    void fillsSameArgumentsInEveryLanguage() throws IOException {
        Properties italian = load("cli_it.properties");

        load("cli.properties")
                .forEach((key, text) -> assertThat(arguments(italian.getProperty((String) key)))
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
