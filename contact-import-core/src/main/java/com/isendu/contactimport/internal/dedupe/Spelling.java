package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.contact.Field;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reduces a value to its meaning for comparison: without case, accents, blanks and optional punctuation. Values that
 * stage 5 has made canonical are kept. A mark between digits becomes a blank: {@code 1, 2} is not {@code 12}.
 */
final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{M}+");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(", ");
    private static final String MARKS = ".,'’‘ʼ`´\"“”„«»";
    private static final String HYPHENS = "-‐‑–";

    private Spelling() {}

    /** Returns the meaning of a value of a field. */
    static String of(Field field, String value) {
        return switch (field.type()) {
            case TEXT, MULTILINE_TEXT -> ofText(value);
            case TAGS ->
                Arrays.stream(BETWEEN_TAGS.split(value))
                        .map(Spelling::ofText)
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(","));
            default -> value;
        };
    }

    private static String ofText(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        // Converted to upper case first, so that ß and SS are equal.
        String said = withoutMarks(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        return said.isEmpty() ? text : said;
    }

    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (isLeftOut(text, i)) {
                gap = true;
            } else {
                if (gap && Character.isDigit(next) && endsWithDigit(kept)) {
                    kept.append(' ');
                }
                kept.append(next);
                gap = false;
            }
        }
        return kept.toString();
    }

    private static boolean isLeftOut(String text, int at) {
        char mark = text.charAt(at);
        boolean hyphen = HYPHENS.indexOf(mark) >= 0
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
        return hyphen || Character.isWhitespace(mark) || MARKS.indexOf(mark) >= 0;
    }

    private static boolean endsWithDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }
}
