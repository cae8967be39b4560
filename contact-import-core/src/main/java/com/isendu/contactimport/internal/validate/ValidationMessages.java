package com.isendu.contactimport.internal.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The bundle in which Jakarta Validation expects the messages of a host. It is read here because {@code ResourceBundle}
 * falls back to the language of the machine.
 */
final class ValidationMessages {

    private ValidationMessages() {}

    /** Returns the messages in a language; empty where the host has no bundle. */
    static Properties in(Locale locale) {
        ClassLoader loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(ValidationMessages.class.getClassLoader());
        Properties root = load(loader, "", new Properties());
        return locale.getLanguage().isEmpty() ? root : load(loader, "_" + locale.getLanguage(), root);
    }

    private static Properties load(ClassLoader loader, String suffix, Properties defaults) {
        Properties texts = new Properties(defaults);
        try (InputStream in = loader.getResourceAsStream("ValidationMessages" + suffix + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
