package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.contact.Contact.AddressParts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts an address line together again, to see whether anything got lost. */
final class AddressSplitterLine {

    private static final String MARKS = "[\\s\\x85\\p{Z}.,;|()\\[\\]/\\-\\p{Pd}]*";
    private static final String ANNOUNCED =
            "(?:[cçćĉċčnñńņň]\\.|n\\.? *c|n|n°|nr|num|№|#|civico|hausnummer)(?![\\p{L}])[.:]*";
    private static final String DECLARED = "(?:s[./]?n[./]?c?|b[./]?b|senza numero(?: civico)?)(?![\\p{L}])";
    private static final String GAP = MARKS + "(?:" + ANNOUNCED + MARKS + ")*";

    private AddressSplitterLine() {}

    /** Tells whether street, number and addition are all there is in a line, but for marks and announcing words. */
    static boolean isMadeOf(String line, AddressParts parts) {
        String addition = parts.addition() == null ? "" : parts.addition();
        for (int cut = addition.indexOf("; "); cut >= 0; cut = addition.indexOf("; ", cut + 1)) {
            if (isMadeOf(line, parts, addition.substring(0, cut), addition.substring(cut + 2))) {
                return true;
            }
        }
        return isMadeOf(line, parts, addition, "") || isMadeOf(line, parts, "", addition);
    }

    private static boolean isMadeOf(String line, AddressParts parts, String before, String behind) {
        String street = quoted(parts.street());
        String number = "SNC".equals(parts.houseNumber()) ? DECLARED : quoted(parts.houseNumber());
        String middle = "(?:" + street + GAP + number + "|" + number + GAP + street + ")";
        String whole = GAP + quoted(before) + GAP + middle + GAP + quoted(behind) + GAP;
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(line)
                .matches();
    }

    private static String quoted(@Nullable String piece) {
        return piece == null ? "" : Pattern.quote(piece);
    }
}
