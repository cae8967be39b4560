package com.isendu.contactimport.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** What the command line says, in one language; a text that the language lacks is taken from English. */
final class Texts {

    private final Properties texts;
    private final Locale locale;

    private Texts(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static Texts in(Locale locale) {
        Properties english = load("", new Properties());
        return new Texts(load("_" + locale.getLanguage(), english), locale);
    }

    /** Fills a text as {@link MessageFormat} does. */
    String say(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key), locale).format(arguments);
    }

    private static Properties load(String suffix, Properties defaults) {
        Properties texts = new Properties(defaults);
        try (InputStream in = Texts.class.getResourceAsStream("cli" + suffix + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
