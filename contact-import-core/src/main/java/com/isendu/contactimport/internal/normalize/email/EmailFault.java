package com.isendu.contactimport.internal.normalize.email;

import com.isendu.contactimport.error.ErrorCode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Distinguishes a typo in an address from a text that is not an address, so that a person knows what to correct.
 * Nothing is repaired, because only the person knows the right address.
 */
final class EmailFault {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern WORD_FOR_AT =
            Pattern.compile(" ?(?:\\(at\\)|\\[at]|\\{at}|\\(chiocciola\\)|#| at ) ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");
    private static final Pattern DOT_AT_EDGE = Pattern.compile("^\\.|\\.(?=@)|(?<=@)\\.|\\.$");
    private static final int NO_AT = -1;

    private EmailFault() {}

    /**
     * Finds the reason.
     *
     * @param text an unwrapped text that holds no address
     */
    static ErrorCode of(String text) {
        int at = text.indexOf('@');
        if (at == NO_AT) {
            return lacksAt(text) ? ErrorCode.EMAIL_AT_MISSING : ErrorCode.EMAIL_INVALID;
        }
        boolean blank = BLANKS.matcher(text).find();
        if (text.indexOf('@', at + 1) != NO_AT) {
            return blank || text.indexOf(';') >= 0 ? ErrorCode.EMAIL_INVALID : ErrorCode.EMAIL_AT_TWICE;
        }
        if (blank) {
            return isAddress(BLANKS.matcher(text).replaceAll(""))
                    ? ErrorCode.EMAIL_BLANK_INSIDE
                    : ErrorCode.EMAIL_INVALID;
        }
        return ofPunctuation(text, at);
    }

    private static ErrorCode ofPunctuation(String text, int at) {
        if (isAddress(text.replace(',', '.'))) {
            return ErrorCode.EMAIL_COMMA_FOR_DOT;
        }
        if (isAddress(DOT_AT_EDGE.matcher(DOTS.matcher(text).replaceAll(".")).replaceAll(""))) {
            return ErrorCode.EMAIL_DOT_MISPLACED;
        }
        boolean cut =
                text.indexOf('.', at) < 0 && isAddress((at == text.length() - 1 ? text + "x" : text) + ".example");
        return cut ? ErrorCode.EMAIL_DOMAIN_INCOMPLETE : ErrorCode.EMAIL_INVALID;
    }

    private static boolean lacksAt(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("www.") || lower.startsWith("http:") || lower.startsWith("https:");
        return !web && (isAddress(WORD_FOR_AT.matcher(text).replaceFirst("@")) || isAddress("x@" + text));
    }

    private static boolean isAddress(String text) {
        return EmailSyntax.key(text) != null;
    }
}
