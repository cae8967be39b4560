package com.isendu.contactimport.internal.map.vocabulary;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Splits text without blanks, such as Chinese, Japanese and often Korean, into phrases. */
final class SolidWords {

    private static final Set<UnicodeScript> SCRIPTS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    /** In letters; a Korean syllable is up to three of them, once taken apart. */
    private static final int LONGEST_PHRASE = 24;

    private final Function<String, @Nullable Term> find;

    /**
     * A cutter.
     *
     * @param find the meaning of a phrase, or null
     */
    SolidWords(Function<String, @Nullable Term> find) {
        this.find = find;
    }

    static boolean isOne(String word) {
        return word.codePoints().mapToObj(UnicodeScript::of).anyMatch(SCRIPTS::contains);
    }

    /** The phrases, the longest first from the start; empty unless they make up the whole word. */
    List<Term> cut(String word) {
        List<Term> parts = new ArrayList<>();
        return cut(word, 0, parts) ? parts : List.of();
    }

    // Where the longest phrase leaves a rest that means nothing, a shorter one may leave a better rest.
    private boolean cut(String word, int from, List<Term> parts) {
        for (int to = Math.min(word.length(), from + LONGEST_PHRASE); to > from; to--) {
            Term term = find.apply(word.substring(from, to));
            if (term != null) {
                parts.add(term);
                if (to == word.length() || cut(word, to, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }
}
