package com.isendu.contactimport.internal.normalize.email;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fast path for the usual e-mail cell: a single address of ASCII letters, digits and common marks. Returns the result
 * of {@link EmailCell} and {@link EmailSyntax}, or nothing.
 */
final class PlainEmail {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_PART = 63;
    private static final String LOCAL_MARKS = "._-+";
    private static final String DOMAIN_MARKS = ".-";

    private PlainEmail() {}

    /** What identifies the owner of the address, or null when this is no usual cell. */
    static @Nullable String key(String text) {
        int at = text.indexOf('@');
        boolean plain = text.length() <= MAX_LENGTH
                && isPlain(text, 0, at, LOCAL_MARKS)
                && isPlain(text, at + 1, text.length(), DOMAIN_MARKS)
                && endsLikeDomain(text, at);
        return plain ? text.toLowerCase(Locale.ROOT) : null;
    }

    /** Letters and digits, and between any two of them one mark at most. */
    private static boolean isPlain(String text, int start, int end, String marks) {
        if (end - start < 1 || end - start > MAX_PART) {
            return false;
        }
        boolean afterMark = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean mark = !isLetter(c) && !(c >= '0' && c <= '9');
            if (mark && (afterMark || marks.indexOf(c) < 0)) {
                return false;
            }
            afterMark = mark;
        }
        return !afterMark;
    }

    /** Two letters or more behind the last dot. */
    private static boolean endsLikeDomain(String text, int at) {
        int dot = text.lastIndexOf('.');
        int last = text.length() - 1;
        return dot > at && last - dot >= 2 && isLetter(text.charAt(last));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
