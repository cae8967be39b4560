package com.isendu.contactimport.internal.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads the vocabulary files that {@code languages.txt} lists. */
final class VocabularyFiles {

    private static final String LANGUAGE_KEY = "language_name";
    private static final Pattern COMMA = Pattern.compile(",");

    private VocabularyFiles() {}

    /** For each language, in the order of the list, what its phrases mean; the phrases are written together. */
    static List<Map<String, Term>> load() {
        try (BufferedReader languages = open("languages.txt")) {
            return languages
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(VocabularyFiles::language)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Term> language(String code) {
        Properties file = new Properties();
        try (BufferedReader reader = open("vocabulary_" + code + ".properties")) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms(file, file.getProperty(LANGUAGE_KEY, code));
    }

    private static Map<String, Term> terms(Properties file, String language) {
        Map<String, Term> terms = new HashMap<>();
        file.stringPropertyNames().stream()
                .filter(key -> !key.equals(LANGUAGE_KEY))
                .sorted()
                .forEach(key -> addAll(terms, term(key, language), file.getProperty(key)));
        return Map.copyOf(terms);
    }

    private static Term term(String key, String language) {
        Term term = Term.of(key, language);
        if (!term.known()) {
            throw new IllegalStateException("the " + language + " vocabulary has an unknown key: " + key);
        }
        return term;
    }

    private static void addAll(Map<String, Term> terms, Term term, String phrases) {
        for (String phrase : COMMA.splitAsStream(phrases).toList()) {
            Term other = terms.put(HeaderWords.squash(HeaderWords.words(phrase)), term);
            if (other != null && !other.equals(term)) {
                throw new IllegalStateException("the " + term.language() + " vocabulary has a phrase under both "
                        + other.key() + " and " + term.key() + ": " + phrase.strip());
            }
        }
    }

    private static BufferedReader open(String name) {
        InputStream in = VocabularyFiles.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the library lacks its file " + name);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
