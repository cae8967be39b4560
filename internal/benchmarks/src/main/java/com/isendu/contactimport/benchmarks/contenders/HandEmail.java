package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.ContactKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The key of an e-mail cell: plain ASCII addresses by one look at the characters, all others by the library's public
 * rule.
 */
final class HandEmail {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_PLAIN = 254;

    /** The key, or null where the cell holds no one address. */
    @Nullable
    String key(String cell) {
        if (isPlain(cell)) {
            return cell.toLowerCase(Locale.ROOT);
        }
        return ContactKey.of(cell).filter(ContactKey::isEmail).orElse(null);
    }

    private static boolean isPlain(String cell) {
        int at = cell.indexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && cell.length() <= LONGEST_PLAIN
                && isDotted(cell, 0, at)
                && isDotted(cell, at + 1, cell.length())
                && cell.indexOf('.', at) > 0
                && isLetter(cell.charAt(cell.length() - 1));
    }

    /** Letters and digits, in parts divided by single dots. */
    private static boolean isDotted(String cell, int from, int to) {
        boolean isOpen = false;
        for (int i = from; i < to; i++) {
            char c = cell.charAt(i);
            if (isLetter(c) || (c >= '0' && c <= '9')) {
                isOpen = true;
            } else if (c == '.' && isOpen) {
                isOpen = false;
            } else {
                return false;
            }
        }
        return isOpen;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
