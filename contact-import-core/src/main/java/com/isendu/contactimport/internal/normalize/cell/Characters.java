package com.isendu.contactimport.internal.normalize.cell;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** Classifies the characters of contact files: blanks of all alphabets, invisible and broken characters. */
public final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int NO_BREAK_SPACE = 0xA0;
    /** All characters before it are in normalisation form C (Unicode Standard Annex 15). */
    private static final int FIRST_COMBINING = 0x300;

    private Characters() {}

    /** Returns whether a character is a blank of any alphabet, a tab or a line break. */
    public static boolean isBlank(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
    }

    /** Returns whether a character breaks a line; a vertical tab does so within the cells that FileMaker writes. */
    public static boolean isLineBreak(int c) {
        return c == '\n' || c == 0x0B || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Returns whether a character shows nothing: zero width, direction marks, soft hyphen, byte order mark. */
    static boolean isInvisible(int c) {
        return c > 0x7F && Character.getType(c) == Character.FORMAT;
    }

    /** Removes blanks and invisible characters from both ends. */
    public static String strip(String text) {
        return strip(text, c -> isBlank(c) || isInvisible(c));
    }

    /** Removes characters from both ends. */
    public static String strip(String text, IntPredicate off) {
        int start = 0;
        int end = text.length();
        while (start < end && off.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && off.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /**
     * Removes all invisible characters, except joiners inside words of alphabets in which they distinguish words.
     */
    public static String withoutInvisible(String text) {
        if (isPrintableAscii(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isInvisible(c) || joins(c, kept)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean joins(int c, StringBuilder before) {
        return (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER)
                && before.length() > 0
                && before.charAt(before.length() - 1) > 0x7F;
    }

    /** Returns whether a text holds NUL or half a character. */
    public static boolean hasBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPairAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPairAt(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** Returns whether a text is nothing but the digits 0 to 9. */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a text needs no care at all. */
    public static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a text has nothing but characters before the combining ones, and no control characters. */
    public static boolean isPrintableLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= FIRST_COMBINING || (c > '~' && c < NO_BREAK_SPACE)) {
                return false;
            }
        }
        return true;
    }

    /** Composes letters and their accents. */
    public static String composed(String text) {
        return isPrintableLatin(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Composes, and replaces full-width and other compatibility forms by the plain ones. */
    public static String plain(String text) {
        return isPrintableAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
