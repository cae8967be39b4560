package com.isendu.contactimport.internal.read.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Detects UTF-8 that was decoded as windows-1252 and saved again, so that two or three characters stand for one letter.
 */
public final class Mojibake {

    private static final int SHOWN = 3;
    private static final int LONGEST = 24;
    /** What a dash, a quote or the euro sign begins with. */
    private static final char PUNCTUATION = 'â';
    /** What letters begin with. */
    private static final String LETTERS = "ÂÃÄÅ";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\t\\r\\n ;,|\"<>()]+");

    /** What windows-1252 shows for the bytes from 0x80 to 0x9F. */
    private static final String SIGNS = signs();

    private Mojibake() {}

    /** Up to three words that look like it. */
    public static List<String> wordsIn(String text) {
        return mayHold(text) ? suspectedIn(text) : List.of();
    }

    /** Most texts hold nothing that could begin such a word, and need not be cut into words. */
    private static boolean mayHold(String text) {
        boolean found = text.indexOf(PUNCTUATION) >= 0;
        for (int i = 0; i < LETTERS.length() && !found; i++) {
            found = text.indexOf(LETTERS.charAt(i)) >= 0;
        }
        return found;
    }

    private static List<String> suspectedIn(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> word.length() <= LONGEST && isSuspected(word))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static boolean isSuspected(String word) {
        for (int i = 0; i + 1 < word.length(); i++) {
            if (isPunctuation(word, i) || isLatinLetter(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** The three bytes of a dash, a quote or the euro sign. */
    private static boolean isPunctuation(String word, int at) {
        return word.charAt(at) == PUNCTUATION
                && at + 2 < word.length()
                && "€‚„".indexOf(word.charAt(at + 1)) >= 0
                && isContinuation(word.charAt(at + 2));
    }

    /** The two bytes of a letter; a capital before a closing quote is nothing strange unless it ends a small word. */
    private static boolean isLatinLetter(String word, int at) {
        if (LETTERS.indexOf(word.charAt(at)) < 0 || !isContinuation(word.charAt(at + 1))) {
            return false;
        }
        boolean afterSmall =
                at > 0 && (Character.isLowerCase(word.charAt(at - 1)) || Character.isDigit(word.charAt(at - 1)));
        return afterSmall || (at + 2 < word.length() && Character.isLetterOrDigit(word.charAt(at + 2)));
    }

    private static boolean isContinuation(char c) {
        return (c >= 0x80 && c <= 0xBF) || SIGNS.indexOf(c) >= 0;
    }

    private static String signs() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        String signs = new String(bytes, Charset.forName("windows-1252"));
        return signs.replace(String.valueOf((char) 0xFFFD), "");
    }
}
