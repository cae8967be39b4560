package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.internal.text.TextFiles;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the vocabulary files that {@code languages.txt} lists. */
final class VocabularyFiles {

    /** How letters are written where a keyboard lacks them. */
    private static final Map<String, String> DIGRAPHS =
            Map.of("\u00E4", "ae", "\u00F6", "oe", "\u00FC", "ue", "\u00E5", "aa", "\u00F8", "oe");

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BLANK = Pattern.compile(" ");

    private VocabularyFiles() {}

    /** Returns the languages in the order of the list, none of them read yet. */
    static List<Language> languages() {
        return TextFiles.lines(VocabularyFiles.class::getResourceAsStream, "languages.txt").stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> BLANK.splitAsStream(line).toList())
                .map(parts -> new Language(parts.get(0), scripts(parts)))
                .toList();
    }

    private static Set<UnicodeScript> scripts(List<String> parts) {
        return parts.stream().skip(1).map(UnicodeScript::forName).collect(Collectors.toSet());
    }

    /** What the phrases of a language mean; they are written together. */
    static Map<String, Term> load(String code) {
        return terms(
                TextFiles.properties(VocabularyFiles.class::getResourceAsStream, "vocabulary_" + code + ".properties"),
                code);
    }

    private static Map<String, Term> terms(Map<String, String> file, String language) {
        Map<String, Term> terms = new HashMap<>();
        new TreeMap<>(file).forEach((key, phrases) -> addAll(terms, term(key, language), phrases));
        return terms;
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
            Term other = terms.put(together(phrase), term);
            if (other != null && !other.equals(term)) {
                throw new IllegalStateException("the vocabulary of " + term.language() + " has a phrase under both "
                        + other.key() + " and " + term.key() + ": " + phrase.strip());
            }
            String written = withDigraphs(phrase);
            if (!written.equals(phrase)) {
                terms.putIfAbsent(together(written), term);
            }
        }
    }

    private static String together(String phrase) {
        return HeaderWords.squash(HeaderWords.words(phrase));
    }

    private static String withDigraphs(String phrase) {
        String written = phrase;
        for (Map.Entry<String, String> digraph : DIGRAPHS.entrySet()) {
            written = written.replace(digraph.getKey(), digraph.getValue());
        }
        return written;
    }
}
