package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.internal.text.HeaderName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a header text, normalised: {@code firstName}, {@code FIRST_NAME} and {@code First name:} have the same
 * two words.
 *
 * @param outside the words outside brackets, or all words if all are in brackets
 * @param inside the words inside brackets
 */
public record HeaderWords(List<String> outside, List<String> inside) {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern NOT_BRACKETED = Pattern.compile("(?:^|[)\\]])[^(\\[]*");
    private static final Pattern SEAM = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");
    private static final char FIRST_PLAIN = 0x80;
    /** Letters that are written as others where a keyboard lacks them, and that no normal form takes apart. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u00E6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00F8', "o"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0111', "d"),
            Map.entry('\u00DF', "ss"),
            Map.entry('\u0131', "i"),
            // Arabic: a stretched line, and final letters that are often written for one another.
            Map.entry('\u0640', ""),
            Map.entry('\u0649', "\u064A"),
            Map.entry('\u0629', "\u0647"),
            Map.entry('\u06CC', "\u064A"),
            Map.entry('\u06A9', "\u0643"));

    public static HeaderWords of(String header) {
        List<String> outside = words(BRACKETS.matcher(header).replaceAll(" "));
        return outside.isEmpty()
                ? new HeaderWords(words(header), List.of())
                : new HeaderWords(outside, words(NOT_BRACKETED.matcher(header).replaceAll(" ")));
    }

    public static List<String> words(String text) {
        String normalized = plain(HeaderName.normalize(SEAM.matcher(text).replaceAll(" ")));
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < normalized.length()) {
            int blank = normalized.indexOf(' ', at);
            int end = blank < 0 ? normalized.length() : blank;
            String word = normalized.substring(at, end).replace("#", "");
            if (!word.isEmpty()) {
                words.add(word);
            }
            at = end + 1;
        }
        return List.copyOf(words);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String other = letter < FIRST_PLAIN ? null : PLAIN.get(letter);
            if (other == null) {
                plain.append(letter);
            } else {
                plain.append(other);
            }
        }
        return plain.toString();
    }

    /** The words written together, so that {@code first name} and {@code FIRSTNAME} are one phrase. */
    public static String squash(List<String> words) {
        return String.join("", words);
    }
}
