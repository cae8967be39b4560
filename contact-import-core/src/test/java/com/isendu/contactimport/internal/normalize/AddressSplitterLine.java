package com.isendu.contactimport.internal.normalize;

import java.util.regex.Pattern;

/** Puts an address line together again, to see whether anything got lost. */
final class AddressSplitterLine {

    private static final String GAP = "[ .,;]*(?:(?i:n\\.|n°|nr\\.?|#)[ .,]*)*";

    private AddressSplitterLine() {}

    static boolean isMadeOf(String line, AddressParts parts) {
        String street = Pattern.quote(parts.street());
        String number = Pattern.quote(parts.houseNumber());
        return line.matches(GAP + street + GAP + number + GAP) || line.matches(GAP + number + GAP + street + GAP);
    }
}
