package com.isendu.contactimport.internal.errorcsv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises an error CSV by the reserved names in its first record, before anything about its format is known. */
public final class ErrorCsvHead {

    private static final Pattern NEIGHBOURS =
            Pattern.compile("(?:" + ReservedColumns.ROW + "\"?([^\\p{Alnum}_\"])\"?" + ReservedColumns.CODE + ")|(?:"
                    + ReservedColumns.CODE + "\"?([^\\p{Alnum}_\"])\"?" + ReservedColumns.ERROR + ")");

    private ErrorCsvHead() {}

    /** What stands between the reserved names, if the first record of a text has them. */
    public static Optional<Character> delimiterIn(String text) {
        Matcher matcher = NEIGHBOURS.matcher(text.substring(0, firstRecordEnd(text)));
        return matcher.find()
                ? Optional.of(matcher.group().replaceAll("[\\p{Alnum}_\"]", "").charAt(0))
                : Optional.empty();
    }

    /** A name in quotes may span lines. */
    private static int firstRecordEnd(String text) {
        boolean quoted = false;
        for (int end = 0; end < text.length(); end++) {
            char c = text.charAt(end);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                return end;
            }
        }
        return text.length();
    }
}
