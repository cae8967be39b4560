package com.isendu.contactimport.internal.map.vocabulary;

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
import java.util.stream.Stream;

/** Reads the vocabulary files that {@code languages.txt} lists. */
public final class VocabularyFiles {

    /** How letters are written where a keyboard lacks them. */
    private static final Map<String, String> DIGRAPHS =
            Map.of("\u00E4", "ae", "\u00F6", "oe", "\u00FC", "ue", "\u00E5", "aa", "\u00F8", "oe");

    private static final Pattern COMMA = Pattern.compile(",");

    private VocabularyFiles() {}

    /** For each language, in the order of the list, what its phrases mean; the phrases are written together. */
    static List<Map<String, Term>> load() {
        return lines(VocabularyFiles.class, "languages.txt")
                .filter(line -> !line.isEmpty())
                .map(VocabularyFiles::language)
                .toList();
    }

    /** The lines of a file beside a class, stripped. */
    public static Stream<String> lines(Class<?> beside, String name) {
        try (BufferedReader reader = open(beside, name)) {
            return reader.lines().map(String::strip).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Term> language(String code) {
        Properties file = new Properties();
        try (BufferedReader reader = open(VocabularyFiles.class, "vocabulary_" + code + ".properties")) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms(file, code);
    }

    private static Map<String, Term> terms(Properties file, String language) {
        Map<String, Term> terms = new HashMap<>();
        file.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> addAll(terms, term(key, language), file.getProperty(key)));
        return Map.copyOf(terms);
    }

    private static Term term(String key, String language) {
        Term term = Term.of(key, language);
        if (!term.known()) {
            throw new IllegalStateException("the vocabulary of " + language + " has an unknown key: " + key);
        }
        return term;
    }

    private static void addAll(Map<String, Term> terms, Term term, String phrases) {
        for (String phrase : COMMA.splitAsStream(phrases).toList()) {
            Term other = terms.put(HeaderWords.squash(HeaderWords.words(phrase)), term);
            if (other != null && !other.equals(term)) {
                throw new IllegalStateException("the vocabulary of " + term.language() + " has a phrase under both "
                        + other.key() + " and " + term.key() + ": " + phrase.strip());
            }
            terms.putIfAbsent(HeaderWords.squash(HeaderWords.words(withDigraphs(phrase))), term);
        }
    }

    private static String withDigraphs(String phrase) {
        String written = phrase;
        for (Map.Entry<String, String> digraph : DIGRAPHS.entrySet()) {
            written = written.replace(digraph.getKey(), digraph.getValue());
        }
        return written;
    }

    private static BufferedReader open(Class<?> beside, String name) {
        InputStream in = beside.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the library lacks its file " + name);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
