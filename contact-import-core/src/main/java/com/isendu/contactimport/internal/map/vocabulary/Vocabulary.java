package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that headers are made of, in all languages. Where a phrase means different things, the language of the file
 * decides: the one that knows most of its headers, as wholes or in parts. Immutable.
 */
public final class Vocabulary {

    private static final Vocabulary ALL = new Vocabulary(VocabularyFiles.load());
    private static final int SHORTEST_PART = 3;
    private static final String LINK = "s";
    /** What knowing the words of a header is worth beside knowing it as a whole. */
    private static final double PART = 0.5;

    private static final int LONGEST_COINCIDENCE = 4;
    private static final String ENGLISH = "en";
    /** What is looked for in every language, and known by short words too: {@code mél, gsm, nif}. */
    private static final Set<ContactField> NEEDED =
            EnumSet.of(ContactField.EMAIL, ContactField.PHONE, ContactField.VAT_NUMBER);

    private final List<Map<String, Term>> languages;

    private Vocabulary(List<Map<String, Term>> languages) {
        this.languages = languages;
    }

    /** The vocabulary for a file with these columns: its own language first. */
    public static Vocabulary forColumns(List<Column> columns) {
        List<List<String>> headers = columns.stream()
                .map(column -> HeaderWords.of(column.name()).outside())
                .toList();
        return ALL.bestFirst(headers);
    }

    private Vocabulary bestFirst(List<List<String>> headers) {
        Map<String, Term> best = languages.get(0);
        double most = -1;
        for (Map<String, Term> language : languages) {
            double known = headers.stream()
                    .mapToDouble(words -> knownShare(words, language))
                    .sum();
            if (known > most) {
                most = known;
                best = language;
            }
        }
        List<Map<String, Term>> ordered = new ArrayList<>(languages);
        ordered.remove(best);
        ordered.add(0, best);
        return new Vocabulary(List.copyOf(ordered));
    }

    private static double knownShare(List<String> words, Map<String, Term> language) {
        if (language.containsKey(HeaderWords.squash(words))) {
            return 1;
        }
        return words.stream().filter(language::containsKey).count() * PART / Math.max(1, words.size());
    }

    /** What a phrase, written together, means; null when it is unknown. */
    @Nullable
    Term find(String phrase) {
        for (Map<String, Term> language : languages) {
            Term term = language.get(phrase);
            if (term != null && !(language != languages.get(0) && isCoincidence(phrase, term))) {
                return term;
            }
        }
        return null;
    }

    // An "End" is an address in Portuguese files, and in others the end of something.
    private static boolean isCoincidence(String phrase, Term term) {
        return phrase.length() <= LONGEST_COINCIDENCE
                && !term.language().equals(ENGLISH)
                && term.field() != null
                && !NEEDED.contains(term.field());
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
