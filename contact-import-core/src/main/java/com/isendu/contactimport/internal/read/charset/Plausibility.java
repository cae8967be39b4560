package com.isendu.contactimport.internal.read.charset;

import java.text.Normalizer;

/**
 * The plausibility of a character between its neighbours, as an approximate probability.
 *
 * <p>In the wrong charset, letters become symbols or capitals inside a word, letters of another language, or consonants
 * in place of vowels.
 */
final class Plausibility {

    private static final double LEAST = 1e-6;
    private static final double OWN = 0.9;
    private static final String VOWELS = "aeiouyæøœ";

    private Plausibility() {}

    static double of(char c, Neighbour before, Neighbour after, Language language) {
        double plausibility;
        if (Character.isISOControl(c)) {
            plausibility = LEAST;
        } else if (Character.isLetter(c) && c != 'ª' && c != 'º') {
            plausibility = letter(c, before, after, language);
        } else {
            plausibility = sign(c) * fitOfSign(c, before, after);
        }
        return Math.max(LEAST, plausibility);
    }

    private static double letter(char c, Neighbour before, Neighbour after, Language language) {
        char lower = Language.lower(c);
        double share = OWN * language.shareOf(lower) + (1 - OWN) * Language.shareInAny(lower);
        return share * fitOfCase(lower != c, before, after) * fitOfSyllable(lower, before, after);
    }

    private static double fitOfCase(boolean upper, Neighbour before, Neighbour after) {
        if (upper) {
            return before.isLower() ? 0.002 : before.isUpper() || after.isUpper() ? 0.3 : after.isLower() ? 0.15 : 0.05;
        }
        if (before.isUpper() && after.isUpper()) {
            return 0.002;
        }
        return after.isUpper() || before == Neighbour.DIGIT || after == Neighbour.DIGIT ? 0.02 : 0.8;
    }

    private static double fitOfSyllable(char lower, Neighbour before, Neighbour after) {
        if (isVowel(lower)) {
            return (before.isVowel() ? 0.4 : 1) * (after.isVowel() ? 0.4 : 1);
        }
        if (before.isVowel() || after.isVowel() || before == Neighbour.UNKNOWN || after == Neighbour.UNKNOWN) {
            return 1;
        }
        return after.isConsonant() && !before.isConsonant() ? 0.3 : 0.08;
    }

    private static boolean isVowel(char lower) {
        char base =
                Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
        return VOWELS.indexOf(base) >= 0;
    }

    private static double sign(char c) {
        return switch (c) {
            case '’', '°', '€', 'º' -> 0.02;
            case '–', '´', 'ª', '\u00A0' -> 0.005;
            case '“', '”', '„', '‘', '«', '»', '·', '£', '§' -> 0.002;
            case '…', '•', '®', '™', '©', '½', '²', '¿', '¡', '—', '‚' -> 0.0005;
            default -> 0.00005;
        };
    }

    private static double fitOfSign(char c, Neighbour before, Neighbour after) {
        return switch (c) {
            case '’', '´', '·', '\u00A0' -> 1;
            case '°', 'º', 'ª' -> after.isLetter() ? (before == Neighbour.DIGIT ? 0.3 : 0.01) : 1;
            case '…', '”', '»', '™', '®' -> after.isLetter() ? 0.01 : 0.7;
            case '„', '“', '‘', '«', '©', '¿', '¡', '§' -> before.isLetter() ? 0.03 : 1;
            case '–' -> before.isLetter() && after.isLetter() ? 0.3 : before.isLetter() || after.isLetter() ? 0.1 : 1;
            default -> before.isLetter() && after.isLetter() ? 0.01 : before.isLetter() || after.isLetter() ? 0.1 : 1;
        };
    }
}
