package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a contact with an address its line, its street and its house number, whichever of them the source has. */
final class AddressNormalizer {

    private final boolean numberInLine;

    private AddressNormalizer(boolean numberInLine) {
        this.numberInLine = numberInLine;
    }

    /** The normaliser of an import, or null when no column feeds the address. */
    static @Nullable AddressNormalizer of(NormalizeSettings settings) {
        return settings.mapped().contains(ContactField.ADDRESS)
                ? new AddressNormalizer(settings.houseNumberInAddress())
                : null;
    }

    /** Completes the address of a row. */
    void normalize(Candidate candidate, @Nullable String country) {
        String line = candidate.value(ContactField.ADDRESS);
        if (line == null) {
            return;
        }
        AddressParts parts = AddressSplitter.split(line, country);
        String number = candidate.value(ContactField.HOUSE_NUMBER);
        if (number == null) {
            derive(candidate, line, parts);
        } else if (parts != null && sameNumber(parts.houseNumber(), number)) {
            derived(candidate, ContactField.STREET, parts.street());
        } else if (!numberInLine) {
            join(candidate, line, number, country);
        }
    }

    private void derive(Candidate candidate, String line, @Nullable AddressParts parts) {
        if (parts != null) {
            derived(candidate, ContactField.STREET, parts.street());
            derived(candidate, ContactField.HOUSE_NUMBER, parts.houseNumber());
        } else if (!numberInLine) {
            derived(candidate, ContactField.STREET, line);
            candidate.warn(ContactField.HOUSE_NUMBER, ErrorCode.HOUSE_NUMBER_MISSING, Map.of());
        }
    }

    private static void derived(Candidate candidate, ContactField field, String value) {
        candidate.set(field, value, candidate.column(ContactField.ADDRESS));
    }

    private static void join(Candidate candidate, String line, String number, @Nullable String country) {
        derived(candidate, ContactField.STREET, line);
        if (!holds(line, number)) {
            String joined = NumberFirst.in(country) ? number + ' ' + line : line + ' ' + number;
            candidate.replace(ContactField.ADDRESS, joined);
        }
    }

    private static boolean sameNumber(String one, String other) {
        return compact(one).equals(compact(other));
    }

    /** Tells whether a line begins or ends with the number as a word of its own. */
    private static boolean holds(String line, String number) {
        String lower = line.toLowerCase(Locale.ROOT);
        String word = number.toLowerCase(Locale.ROOT);
        int before = lower.length() - word.length() - 1;
        return (lower.startsWith(word) && lower.length() > word.length() && isGap(lower.charAt(word.length())))
                || (lower.endsWith(word) && before >= 0 && isGap(lower.charAt(before)));
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ',' || c == '.';
    }

    private static String compact(String number) {
        return number.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
