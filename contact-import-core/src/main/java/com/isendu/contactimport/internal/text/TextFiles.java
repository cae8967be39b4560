package com.isendu.contactimport.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads UTF-8 files next to the classes that use them. */
public final class TextFiles {

    /**
     * Opens a file by its name: {@code Words.class::getResourceAsStream}, because only a class of a module may open its
     * files.
     */
    @FunctionalInterface
    public interface Files {

        /** Returns a new stream, or null if there is no such file. */
        @Nullable
        InputStream open(String name);
    }

    private TextFiles() {}

    /**
     * Returns the texts of one language.
     *
     * @param files where they lie
     * @param name the name without the language, such as {@code messages} for {@code messages_it.properties}
     * @param locale only its language counts
     * @return what the language lacks is taken from {@code name.properties}, which is in English
     */
    public static Properties texts(Files files, String name, Locale locale) {
        Properties english = load(required(files, name + ".properties"), new Properties());
        InputStream translated = files.open(name + '_' + locale.getLanguage() + ".properties");
        return translated == null ? english : load(translated, new Properties(english));
    }

    /**
     * Returns the languages that there are texts in: English, and each that has a file.
     *
     * @param files where they lie
     * @param name the name without the language, such as {@code messages} for {@code messages_it.properties}
     * @return English first, the others by their codes
     */
    public static List<Locale> languages(Files files, String name) {
        Stream<Locale> others = Arrays.stream(Locale.getISOLanguages())
                .filter(language -> exists(files, name + '_' + language + ".properties"))
                .map(Locale::new);
        return Stream.concat(Stream.of(Locale.ENGLISH), others).toList();
    }

    private static boolean exists(Files files, String name) {
        try (InputStream in = files.open(name)) {
            return in != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the entries of a file of properties. */
    public static Map<String, String> properties(Files files, String name) {
        Map<String, String> entries = new HashMap<>();
        load(required(files, name), new Properties())
                .forEach((key, value) -> entries.put((String) key, (String) value));
        return entries;
    }

    /** Returns the lines of a file. */
    public static List<String> lines(Files files, String name) {
        try (InputStream in = required(files, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream required(Files files, String name) {
        InputStream in = files.open(name);
        if (in == null) {
            throw new IllegalStateException("the library lacks its file " + name);
        }
        return in;
    }

    private static Properties load(InputStream file, Properties into) {
        try (InputStream in = file) {
            into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
