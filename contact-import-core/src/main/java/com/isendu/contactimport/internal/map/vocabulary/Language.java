package com.isendu.contactimport.internal.map.vocabulary;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the phrases of one language mean. Its file is read when a header is first written in its script. Thread-safe. */
final class Language {

    private final String code;
    private final Set<UnicodeScript> scripts;
    private volatile @Nullable Map<String, Term> terms;

    /**
     * A language whose file is not read yet.
     *
     * @param code a BCP 47 tag
     * @param scripts the scripts that only this language and few others are written in
     */
    Language(String code, Set<UnicodeScript> scripts) {
        this.code = code;
        this.scripts = Set.copyOf(scripts);
    }

    String code() {
        return code;
    }

    boolean isWrittenIn(Set<UnicodeScript> present) {
        return scripts.stream().anyMatch(present::contains);
    }

    /** The meaning of each phrase; the phrases are written together. */
    Map<String, Term> terms() {
        Map<String, Term> known = terms;
        if (known == null) {
            // Two threads that read the same file at once do no harm.
            known = VocabularyFiles.load(code);
            terms = known;
        }
        return known;
    }

    /** What a phrase, written together, means; null when it is unknown. */
    @Nullable
    Term find(String phrase) {
        return terms().get(phrase);
    }

    boolean knows(String phrase) {
        return terms().containsKey(phrase);
    }
}
