package com.isendu.contactimport.cli.output;

import com.isendu.contactimport.internal.text.TextFiles;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What the command line says, in one language; a text that the language lacks is taken from English. */
public final class Texts {

    private static final String FILE = "cli";

    private final Properties texts;
    private final Locale locale;

    private Texts(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public static Texts in(Locale locale) {
        return new Texts(TextFiles.texts(Texts.class::getResourceAsStream, FILE, locale), locale);
    }

    /** The languages of the command line. */
    public static List<Locale> languages() {
        return TextFiles.languages(Texts.class::getResourceAsStream, FILE);
    }

    /** Fills a text as {@link MessageFormat} does. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(texts.getProperty(key, key), locale).format(arguments);
    }
}
