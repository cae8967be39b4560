package com.isendu.contactimport.internal.normalize.name;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** Determines the language of a name by its script. */
final class NameScript {

    private static final int END_OF_LATIN = 0x370;

    private NameScript() {}

    /**
     * Returns the customs of the country, or those of the script where the country's languages are not written in it.
     */
    static NameCustoms customs(String text, NameCustoms ofCountry) {
        NameLanguage language = languageOf(text);
        return language == null || ofCountry.speak(language) ? ofCountry : NameCustoms.ofLanguage(language);
    }

    /** Returns the language whose names are written in Greek, Cyrillic or Arabic letters; null for others. */
    private static @Nullable NameLanguage languageOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= END_OF_LATIN && Character.isLetter(c)) {
                return languageOf(UnicodeScript.of(c));
            }
        }
        return null;
    }

    private static @Nullable NameLanguage languageOf(UnicodeScript script) {
        return switch (script) {
            case GREEK -> NameLanguage.EL;
            case CYRILLIC -> NameLanguage.RU;
            case ARABIC -> NameLanguage.AR;
            default -> null;
        };
    }

    /** Returns whether a text is all in characters of China, Japan or Korea, blanks and dots between apart. */
    static boolean isCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < END_OF_LATIN ? Character.isLetterOrDigit(c) : !isCharacter(c)) {
                return false;
            }
        }
        return !text.isEmpty() && text.charAt(text.length() - 1) >= END_OF_LATIN;
    }

    private static boolean isCharacter(char c) {
        return !Character.isLetter(c)
                || switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> c == 'ー' || c == '々' || c == '〆';
                };
    }

    static boolean has(UnicodeScript script, String text) {
        return text.chars().anyMatch(c -> UnicodeScript.of(c) == script);
    }
}
