package com.isendu.contactimport.internal.normalize.name;

/** Weighs the evidence that a word is a given name or a surname. Immutable. */
final class NameWeights {

    private static final int KNOWN = 30;
    private static final int KNOWN_ELSEWHERE = 18;
    private static final int SURNAME_ELSEWHERE = 14;
    private static final int ENDING = 24;
    private static final int ENDING_ELSEWHERE = 8;
    private static final int INITIAL = 25;
    private static final int PATRONYMIC = 45;
    private static final int PREFIXED = 35;
    private static final int SYLLABLES = 20;
    private static final int SYLLABLE_LANGUAGES = NameLanguage.KO.bit() | NameLanguage.ZH.bit();

    private final NameCustoms customs;
    private final boolean anyLanguage;

    NameWeights(NameCustoms customs) {
        this.customs = customs;
        this.anyLanguage = customs.languages() == 0;
    }

    /**
     * How much a word is like a given name.
     *
     * @param word the word
     * @param fathersName whether it may be the father's name, which needs two more words
     */
    int valueOf(NameWord word, boolean fathersName) {
        if (word.isInitial() || word.isQuoted()) {
            return INITIAL;
        }
        if (fathersName && word.patronymic()) {
            return PATRONYMIC;
        }
        int value = known(word.given(), KNOWN, KNOWN_ELSEWHERE) - known(word.surname(), KNOWN, SURNAME_ELSEWHERE);
        value -= known(word.ending(), ENDING, ENDING_ELSEWHERE);
        value -= word.prefixed() ? PREFIXED : 0;
        return value + (isSyllables(word) ? SYLLABLES : 0);
    }

    private int known(int languages, int here, int elsewhere) {
        if ((languages & customs.languages()) != 0) {
            return here;
        }
        return languages == 0 ? 0 : anyLanguage ? (here + elsewhere) / 2 : elsewhere;
    }

    /** {@code Min-jun}: given names of two syllables, as Koreans and Chinese write them. */
    private boolean isSyllables(NameWord word) {
        int hyphen = word.text().indexOf('-');
        return (anyLanguage || (customs.languages() & SYLLABLE_LANGUAGES) != 0)
                && hyphen > 0
                && hyphen + 1 < word.text().length()
                && Character.isLowerCase(word.text().charAt(hyphen + 1));
    }
}
