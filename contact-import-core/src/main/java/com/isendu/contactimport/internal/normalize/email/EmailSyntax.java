package com.isendu.contactimport.internal.normalize.email;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a mail server accepts a text as an address. Quoted names, comments and IP addresses are refused,
 * because contact lists do not need them. One pass, no regular expression.
 */
final class EmailSyntax {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final String SYMBOLS = "!#$%&'*+-/=?^_`{|}~";

    private EmailSyntax() {}

    /**
     * What identifies the owner of an address.
     *
     * @param address a text without blanks at its ends, composed
     * @return the address in lower case with its domain in ASCII, or null if the text is not an address
     */
    static @Nullable String key(String address) {
        int at = address.indexOf('@');
        if (at < 1 || at > MAX_LOCAL || address.length() > MAX_LENGTH || !isLocal(address, at)) {
            return null;
        }
        String domain = EmailDomain.toAscii(address.substring(at + 1));
        if (domain == null || at + 1 + domain.length() > MAX_LENGTH) {
            return null;
        }
        return address.substring(0, at).toLowerCase(Locale.ROOT) + '@' + domain;
    }

    private static boolean isLocal(String address, int at) {
        boolean afterDot = true;
        int i = 0;
        while (i < at) {
            int c = address.codePointAt(i);
            if (c == '.' ? afterDot : !isOfLocal(c)) {
                return false;
            }
            afterDot = c == '.';
            i += Character.charCount(c);
        }
        return !afterDot;
    }

    private static boolean isOfLocal(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || SYMBOLS.indexOf(c) >= 0;
        }
        // The two raised letters are what is left of accents that were decoded with the wrong charset.
        return (Character.isLetterOrDigit(c) && c != 'ª' && c != 'º')
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
