package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.source.Column;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of headers in the languages of their scripts. If a phrase has several meanings, the language of the file
 * decides: the one that has most of its headers, in whole or in part. Immutable.
 */
public final class Vocabulary {

    private static final List<Language> ALL = VocabularyFiles.languages();
    private static final PhraseTable PHRASES = PhraseTable.load();
    private static final int SHORTEST_PART = 3;
    private static final String LINK = "s";
    /** The weight of a header whose words are known, compared with one that is known as a whole. */
    private static final double PART = 0.5;

    private static final int LONGEST_COINCIDENCE = 4;
    private static final String ENGLISH = "en";
    /** What is looked for in every language, and known by short words too: {@code mél, gsm, nif}. */
    private static final Set<ContactField> NEEDED =
            EnumSet.of(ContactField.EMAIL, ContactField.PHONE, ContactField.VAT_NUMBER);

    /** The language of the file first. */
    private final List<Language> languages;

    private Vocabulary(List<Language> languages) {
        this.languages = languages;
    }

    /** Returns the vocabulary for a file with these columns: its own language first. */
    public static Vocabulary forColumns(List<Column> columns) {
        return of(columns.stream().map(Column::name).toList());
    }

    /** Returns the vocabulary for some texts: their own language first. */
    public static Vocabulary of(List<String> texts) {
        Set<UnicodeScript> scripts = texts.stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
        List<Language> candidates = ALL.stream()
                .filter(language -> language.code().equals(ENGLISH) || language.isWrittenIn(scripts))
                .toList();
        return bestFirst(candidates, texts);
    }

    private static Vocabulary bestFirst(List<Language> candidates, List<String> texts) {
        List<KnownWords> headers = new ArrayList<>();
        for (String text : texts) {
            headers.add(KnownWords.of(HeaderWords.of(text).outside()));
        }
        int best = 0;
        double most = -1;
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            Language language = candidates.get(candidate);
            DoubleSummaryStatistics shares = new DoubleSummaryStatistics();
            for (KnownWords header : headers) {
                shares.accept(header.shareIn(language.code()));
            }
            if (shares.getSum() > most) {
                most = shares.getSum();
                best = candidate;
            }
        }
        List<Language> ordered = new ArrayList<>(candidates);
        ordered.add(0, ordered.remove(best));
        return new Vocabulary(List.copyOf(ordered));
    }

    /** What the words of a header mean, in each language that knows them: all together, and each for itself. */
    private record KnownWords(Map<String, Term> whole, List<Map<String, Term>> each) {

        static KnownWords of(List<String> words) {
            List<Map<String, Term>> each = new ArrayList<>();
            for (String word : words) {
                each.add(PHRASES.find(word));
            }
            return new KnownWords(PHRASES.find(HeaderWords.squash(words)), each);
        }

        double shareIn(String language) {
            if (whole.containsKey(language)) {
                return 1;
            }
            long known = 0;
            for (Map<String, Term> word : each) {
                known += word.containsKey(language) ? 1 : 0;
            }
            return known * PART / Math.max(1, each.size());
        }
    }

    /** What a phrase, written together, means; null when it is unknown. */
    @Nullable
    Term find(String phrase) {
        Map<String, Term> meanings = PHRASES.find(phrase);
        for (int i = 0; i < languages.size(); i++) {
            Term term = meanings.get(languages.get(i).code());
            if (term != null && (i == 0 || !isCoincidence(phrase, term))) {
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
     * Returns the parts of a word: of a script without blanks, the longest phrases from its start; else the two parts
     * of a compound such as {@code Firmenadresse} or {@code hemtelefon}. Empty unless all of it is known.
     */
    List<Term> partsOf(String word) {
        return SolidWords.isOne(word) ? new SolidWords(this::find).cut(word) : halvesOf(word);
    }

    // In the language of the file, perhaps with a linking s between the two.
    private List<Term> halvesOf(String word) {
        String language = languages.get(0).code();
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            Term head = PHRASES.find(word.substring(cut)).get(language);
            Term qualifier = head == null ? null : qualifier(language, word.substring(0, cut));
            if (head != null && qualifier != null) {
                return List.of(qualifier, head);
            }
        }
        return List.of();
    }

    private static @Nullable Term qualifier(String language, String part) {
        Term term = PHRASES.find(part).get(language);
        return term == null && part.endsWith(LINK)
                ? PHRASES.find(part.substring(0, part.length() - 1)).get(language)
                : term;
    }
}
