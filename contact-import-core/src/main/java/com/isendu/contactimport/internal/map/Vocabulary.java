package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that headers are made of, in all languages. Where a phrase means different things, the language of the file
 * decides: the one that knows most of its headers. Immutable.
 */
final class Vocabulary {

    private static final Vocabulary ALL = new Vocabulary(VocabularyFiles.load());
    private static final int SHORTEST_PART = 3;
    private static final String LINK = "s";

    private final List<Map<String, Term>> languages;

    private Vocabulary(List<Map<String, Term>> languages) {
        this.languages = languages;
    }

    /** The vocabulary for a file with these columns: its own language first. */
    static Vocabulary forColumns(List<Column> columns) {
        List<String> phrases = columns.stream()
                .map(column -> HeaderWords.squash(HeaderWords.of(column.name()).outside()))
                .toList();
        return ALL.bestFirst(phrases);
    }

    private Vocabulary bestFirst(List<String> phrases) {
        Map<String, Term> best = languages.get(0);
        long most = -1;
        for (Map<String, Term> language : languages) {
            long count = phrases.stream().filter(language::containsKey).count();
            if (count > most) {
                most = count;
                best = language;
            }
        }
        List<Map<String, Term>> ordered = new ArrayList<>(languages);
        ordered.remove(best);
        ordered.add(0, best);
        return new Vocabulary(List.copyOf(ordered));
    }

    /** What a phrase, written together, means; null when it is unknown. */
    @Nullable
    Term find(String phrase) {
        for (Map<String, Term> language : languages) {
            Term term = language.get(phrase);
            if (term != null) {
                return term;
            }
        }
        return null;
    }

    /**
     * The two parts of a compound such as {@code Firmenadresse} or {@code hemtelefon}, in the language of the file, perhaps with
     * a linking s between them; empty unless both are known.
     */
    List<Term> partsOf(String word) {
        Map<String, Term> language = languages.get(0);
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            Term head = language.get(word.substring(cut));
            Term qualifier = head == null ? null : qualifier(language, word.substring(0, cut));
            if (head != null && qualifier != null) {
                return List.of(qualifier, head);
            }
        }
        return List.of();
    }

    private static @Nullable Term qualifier(Map<String, Term> language, String part) {
        Term term = language.get(part);
        return term == null && part.endsWith(LINK) ? language.get(part.substring(0, part.length() - 1)) : term;
    }
}
