package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.mapping.HeaderName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a header text, normalised: {@code firstName}, {@code FIRST_NAME} and {@code First name:} are the same two.
 *
 * @param outside the words outside brackets, or all of them when there are only bracketed ones
 * @param inside the words inside brackets
 */
record HeaderWords(List<String> outside, List<String> inside) {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern NOT_BRACKETED = Pattern.compile("(?:^|[)\\]])[^(\\[]*");
    private static final Pattern SEAM = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");
    private static final Pattern BLANK = Pattern.compile(" ");

    static HeaderWords of(String header) {
        List<String> outside = words(BRACKETS.matcher(header).replaceAll(" "));
        return outside.isEmpty()
                ? new HeaderWords(words(header), List.of())
                : new HeaderWords(outside, words(NOT_BRACKETED.matcher(header).replaceAll(" ")));
    }

    static List<String> words(String text) {
        String normalized = HeaderName.normalize(SEAM.matcher(text).replaceAll(" "));
        return BLANK.splitAsStream(normalized)
                .map(word -> word.replace("#", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words written together, so that {@code first name} and {@code FIRSTNAME} are one phrase. */
    static String squash(List<String> words) {
        return String.join("", words);
    }
}
