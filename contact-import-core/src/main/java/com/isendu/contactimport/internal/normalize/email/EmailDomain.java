package com.isendu.contactimport.internal.normalize.email;

import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts the domain of an address to ASCII according to UTS #46 without transitional mappings: {@code ß} and
 * {@code ss} are different domains. {@code java.net.IDN} implements the older standard, which treats them as equal.
 * Characters that this small encoder cannot map safely are refused.
 */
final class EmailDomain {

    private static final int MAX_LABEL = 63;
    private static final Pattern FULL_STOPS = Pattern.compile("[\\u3002\\uFF0E\\uFF61]");

    /** Its mapping changed between versions of the standard, from {@code ss} to {@code ß}. */
    private static final int CAPITAL_SHARP_S = 0x1E9E;

    private EmailDomain() {}

    /** Returns the domain in ASCII and lower case, or null when it is no domain of the Internet. */
    static @Nullable String toAscii(String domain) {
        String dotted = Characters.isPrintableAscii(domain)
                ? domain
                : FULL_STOPS.matcher(domain).replaceAll(".");
        String[] labels = dotted.split("\\.", -1);
        if (labels.length < 2) {
            return null;
        }
        for (int i = 0; i < labels.length; i++) {
            String label = labelToAscii(labels[i]);
            if (label == null) {
                return null;
            }
            labels[i] = label;
        }
        return isTopLevel(labels[labels.length - 1]) ? String.join(".", labels) : null;
    }

    private static boolean isTopLevel(String label) {
        return label.length() > 1 && !Characters.isDigits(label);
    }

    private static @Nullable String labelToAscii(String label) {
        if (label.isEmpty() || label.length() > MAX_LABEL || label.indexOf(CAPITAL_SHARP_S) >= 0) {
            return null;
        }
        String lower = Characters.isPrintableAscii(label) ? label.toLowerCase(Locale.ROOT) : mapped(label);
        if (!isLabel(lower)) {
            return null;
        }
        String ascii = Characters.isPrintableAscii(lower) ? lower : "xn--" + Punycode.encode(lower);
        return ascii.length() <= MAX_LABEL ? ascii : null;
    }

    private static String mapped(String label) {
        String lower = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static boolean isLabel(String label) {
        return !label.startsWith("-") && !label.endsWith("-") && !isMark(label.codePointAt(0)) && isAllOfLabel(label);
    }

    private static boolean isAllOfLabel(String label) {
        for (int i = 0; i < label.length(); i += Character.charCount(label.codePointAt(i))) {
            if (!isOfLabel(label.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfLabel(int c) {
        return c == '-' || Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
