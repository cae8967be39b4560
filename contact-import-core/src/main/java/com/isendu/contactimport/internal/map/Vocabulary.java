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
}
