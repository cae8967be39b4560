package com.isendu.contactimport.xlsx.internal;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Texts of cells in a form that XML can hold, as Excel writes them: {@code _xHHHH_} stands for a character that XML
 * cannot hold or that its readers change, and an underscore that would begin such an escape is escaped itself. For
 * every text, {@code decode(encode(text))} is the text.
 */
public final class CellText {

    private static final String ESCAPE_START = "_x";
    private static final int DIGITS = 4;
    private static final int LAST = ESCAPE_START.length() + DIGITS;

    private CellText() {}

    /**
     * Escapes a text.
     *
     * @param text any text, lone surrogates included
     * @return the text as the XML of a workbook holds it; markup is not escaped
     */
    public static String encode(String text) {
        int first = 0;
        while (first < text.length() && !needsEscape(text, first)) {
            first++;
        }
        return first < text.length() ? encodedFrom(text, first) : text;
    }

    private static String encodedFrom(String text, int first) {
        StringBuilder encoded = new StringBuilder(text.length() + LAST).append(text, 0, first);
        for (int index = first; index < text.length(); index++) {
            char c = text.charAt(index);
            if (needsEscape(text, index)) {
                String digits = HexFormat.of().toHexDigits(c).toUpperCase(Locale.ROOT);
                encoded.append(ESCAPE_START).append(digits).append('_');
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    /**
     * Undoes {@link #encode(String)}.
     *
     * @param text a text from the XML of a workbook, markup already resolved
     * @return the text with the characters that were escaped
     */
    public static String decode(String text) {
        int start = text.indexOf(ESCAPE_START);
        return start < 0 ? text : decodedFrom(text, start);
    }

    private static String decodedFrom(String text, int first) {
        StringBuilder decoded = new StringBuilder(text.length());
        int copied = 0;
        int start = first;
        while (start >= 0) {
            if (startsEscape(text, start) && text.charAt(start + LAST) == '_') {
                int c = HexFormat.fromHexDigits(text, start + ESCAPE_START.length(), start + LAST);
                decoded.append(text, copied, start).append((char) c);
                copied = start + LAST + 1;
            }
            start = text.indexOf(ESCAPE_START, Math.max(copied, start + 1));
        }
        return decoded.append(text, copied, text.length()).toString();
    }

    /** Asked of each character of a workbook; most are letters. */
    private static boolean needsEscape(String text, int index) {
        char c = text.charAt(index);
        if (c == '_') {
            return startsEscape(text, index) && (text.charAt(index + LAST) == '_' || isUnfit(text, index + LAST));
        }
        return isUnfit(text, index);
    }

    /** Reports whether an underscore, an x, four digits and one more character stand there. */
    private static boolean startsEscape(String text, int start) {
        if (start + LAST >= text.length() || text.charAt(start + 1) != 'x') {
            return false;
        }
        int digit = start + ESCAPE_START.length();
        while (digit < start + LAST && HexFormat.isHexDigit(text.charAt(digit))) {
            digit++;
        }
        return digit == start + LAST;
    }

    /** A carriage return is one: XML allows it, and programs make a line feed of it. */
    private static boolean isUnfit(String text, int index) {
        char c = text.charAt(index);
        if (c < Character.MIN_SURROGATE) {
            return c < ' ' && c != '\t' && c != '\n';
        }
        return c >= '\uFFFE' || (Character.isSurrogate(c) && isLone(text, index));
    }

    private static boolean isLone(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
}
