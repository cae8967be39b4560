package com.isendu.contactimport.internal.normalize.name;

import java.text.Normalizer;
import java.util.Locale;

/** The form of words of names for look-ups: without case, accents and punctuation except hyphens. */
final class NameKey {

    private static final int END_OF_TABLE = 0x2000;
    private static final char DROPPED = 0;
    private static final char[] PLAIN = plain();

    private NameKey() {}

    /** Returns the key of a part of a text; empty where it has neither letter nor digit. */
    static String of(CharSequence text, int start, int end) {
        StringBuilder key = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            append(text.charAt(i), key);
        }
        return key.toString();
    }

    static String of(String word) {
        return of(word, 0, word.length());
    }

    private static void append(char c, StringBuilder key) {
        char plain = c < END_OF_TABLE ? PLAIN[c] : beyondTable(c);
        switch (plain) {
            case DROPPED -> {}
            case 'ß' -> key.append("ss");
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            default -> key.append(plain);
        }
    }

    private static char beyondTable(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : DROPPED;
    }

    private static char[] plain() {
        char[] plain = new char[END_OF_TABLE];
        for (char c = 0; c < END_OF_TABLE; c++) {
            String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
            char first = Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
            plain[c] = Character.isLetterOrDigit(first) || first == '-' ? unaccented(first) : DROPPED;
        }
        return plain;
    }

    private static char unaccented(char letter) {
        return switch (letter) {
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'ς' -> 'σ';
            default -> letter;
        };
    }
}
