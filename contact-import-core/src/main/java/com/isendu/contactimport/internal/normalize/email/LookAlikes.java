package com.isendu.contactimport.internal.normalize.email;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds look-alike and invisible characters in an address: dashes and quotes of word processors, superscript and small
 * forms, and letters of another alphabet among Latin ones. People cannot see them, so errors name them.
 */
final class LookAlikes {

    private static final int ASCII = 0x80;
    private static final String DASHES = "\u00AF\u02D7\u2043\u2212\u30FC";
    private static final String APOSTROPHES =
            "\u00B4\u02B9\u02BB\u02BC\u02BD\u02C8\u02CA\u02CB\u055A\u05F3\u2032\u2035\uA78C";
    private static final String DOTS = "\u00B7\u0701\u2022\u2027\u2219\u22C5\u30FB\uFF65";
    private static final String BLANK_LETTERS = "\u115F\u1160\u17B4\u17B5\u3164\uFFA0";
    private static final int GRAPHEME_JOINER = 0x034F;

    private LookAlikes() {}

    /**
     * Returns the characters that keep a text from being an address.
     *
     * @param text a text that is not an address
     * @return their code points and names, or null where it would be none without them either
     */
    static @Nullable String inPlaceOfOthers(String text) {
        StringBuilder meant = new StringBuilder(text.length());
        text.codePoints().forEach(c -> meant.append(meant(c)));
        String typed = meant.toString();
        boolean address = !typed.equals(text) && EmailSyntax.key(typed) != null;
        return address ? names(text, c -> !meant(c).equals(Character.toString(c))) : null;
    }

    /**
     * Returns the characters of an address that are not what they look like.
     *
     * @param address an address
     * @return their code points and names, or null where there are none
     */
    static @Nullable String within(String address) {
        Set<Integer> found = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        address.codePoints().forEach(c -> {
            if (c >= ASCII && (isInvisible(c) || APOSTROPHES.indexOf(c) >= 0)) {
                found.add(c);
            }
            if (Character.isLetter(c)) {
                word.appendCodePoint(c);
            } else {
                addForeign(word, found);
                word.setLength(0);
            }
        });
        addForeign(word, found);
        return found.isEmpty() ? null : names(address, found::contains);
    }

    /** A word in two alphabets is not a name: some of its letters were meant to be Latin, or made to look so. */
    private static void addForeign(StringBuilder word, Set<Integer> found) {
        if (word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)) {
            word.codePoints().filter(LookAlikes::looksLatin).forEach(found::add);
        }
    }

    private static boolean looksLatin(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK;
    }

    /** Returns what a person who sees the character meant to type. */
    private static String meant(int c) {
        if (c < ASCII) {
            return Character.isISOControl(c) && !Character.isWhitespace(c) ? "" : Character.toString(c);
        }
        if (isInvisible(c)) {
            return "";
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || DASHES.indexOf(c) >= 0) {
            return "-";
        }
        if (isQuote(c) || APOSTROPHES.indexOf(c) >= 0) {
            return "'";
        }
        return DOTS.indexOf(c) >= 0 ? "." : plain(c);
    }

    private static boolean isQuote(int c) {
        int type = Character.getType(c);
        return type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION || c == 0x201A;
    }

    /**
     * Returns the plain form of a small or circled character; a superscript letter is more likely the rest of an
     * accent.
     */
    private static String plain(int c) {
        String written = Character.toString(c);
        if (Character.isLetter(c)) {
            return written;
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return plain.length() == 1 && plain.charAt(0) > ' ' && plain.charAt(0) < ASCII ? plain : written;
    }

    private static boolean isInvisible(int c) {
        boolean selector =
                (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180F);
        return selector
                || c == GRAPHEME_JOINER
                || BLANK_LETTERS.indexOf(c) >= 0
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    private static String names(String text, IntPredicate named) {
        return text.codePoints()
                .filter(named)
                .distinct()
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X %s", c, Character.getName(c)))
                .collect(Collectors.joining(", "));
    }
}
