package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Removes quotes around a whole text: {@code “Luca”}, {@code «Luca»}, {@code "Anna"}. Quotes around a part of the text
 * are kept.
 */
public final class QuotedName {

    /** Which quotes open and close a text, in the languages that use them. */
    private static final List<String> PAIRS = List.of(
            "\"\"", "''", "“”", "““", "””", "„“", "„”", "«»", "»«", "‘’", "‘‘", "’’", "‚‘", "‚’", "‹›", "›‹", "``",
            "`´", "`'", "´´", "「」", "『』", "〝〞", "〝〟", "＂＂");

    private static final String OPENING =
            PAIRS.stream().map(pair -> pair.substring(0, 1)).collect(Collectors.joining());

    private static final Set<Field> NAMES = Set.of(
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.FULL_NAME,
            ContactField.COMPANY,
            ContactField.CITY);

    private QuotedName() {}

    /** Returns the text without the quotes around it, as often as there are some; of names only. */
    public static String unwrap(String text, Field field) {
        if (OPENING.indexOf(text.charAt(0)) < 0 || !NAMES.contains(field)) {
            return text;
        }
        String inner = text;
        while (isQuoted(inner)) {
            inner = Characters.strip(inner.substring(1, inner.length() - 1));
        }
        return inner;
    }

    private static boolean isQuoted(String text) {
        if (text.length() < 2 || PAIRS.stream().noneMatch(pair -> isBetween(pair, text))) {
            return false;
        }
        String inside = text.substring(1, text.length() - 1);
        return !holdsBoundary(inside, text.charAt(0)) && !holdsBoundary(inside, text.charAt(text.length() - 1));
    }

    private static boolean isBetween(String pair, String text) {
        return text.charAt(0) == pair.charAt(0) && text.charAt(text.length() - 1) == pair.charAt(1);
    }

    /**
     * A quote that is not between two letters begins or ends something inside, unless it is one of several around the
     * whole.
     */
    private static boolean holdsBoundary(String inside, char quote) {
        for (int i = inside.indexOf(quote); i >= 0; i = inside.indexOf(quote, i + 1)) {
            boolean apostrophe = i > 0
                    && i + 1 < inside.length()
                    && Character.isLetter(inside.charAt(i - 1))
                    && Character.isLetter(inside.charAt(i + 1));
            boolean layer = isAll(inside, 0, i, quote) || isAll(inside, i + 1, inside.length(), quote);
            if (!apostrophe && !layer) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAll(String text, int from, int to, char c) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }
}
