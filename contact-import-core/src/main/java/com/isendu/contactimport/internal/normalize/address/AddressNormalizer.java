package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.contact.Contact.AddressKind;
import com.isendu.contactimport.contact.Contact.AddressParts;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Confidence;
import com.isendu.contactimport.internal.normalize.cell.NormalizeSettings;
import com.isendu.contactimport.internal.row.Candidate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a contact with an address its line, its street and its house number, whichever of them the source has. */
public final class AddressNormalizer {

    private final boolean numberInLine;

    private AddressNormalizer(boolean numberInLine) {
        this.numberInLine = numberInLine;
    }

    /** The normaliser of an import, or null when no column feeds the address. */
    public static @Nullable AddressNormalizer of(NormalizeSettings settings) {
        return settings.mapped().contains(ContactField.ADDRESS)
                ? new AddressNormalizer(settings.houseNumberInAddress())
                : null;
    }

    /** Completes the address of a row. */
    public void normalize(Candidate candidate, @Nullable String country) {
        String line = candidate.value(ContactField.ADDRESS);
        if (line == null) {
            return;
        }
        AddressParts read = AddressSplitter.split(line, country);
        String number = candidate.value(ContactField.HOUSE_NUMBER);
        if (number == null) {
            set(candidate, numberInLine ? read : withStreet(candidate, line, read));
        } else {
            set(candidate, numbered(line, number, read));
            if (!numberInLine && !isRead(read, number) && !holds(line, number)) {
                join(candidate, line, number, country);
            }
        }
    }

    /** The number of a column of its own is certain; a street that belongs to another number is not. */
    private AddressParts numbered(String line, String number, AddressParts read) {
        if (isRead(read, number)) {
            return certain(read.street(), number, read.addition());
        }
        if (!numberInLine) {
            return certain(line, number, null);
        }
        boolean street = read.kind() == AddressKind.WITHOUT_NUMBER;
        return street ? certain(read.street(), number, read.addition()) : AddressSplitter.UNREAD;
    }

    private static boolean isRead(AddressParts read, String number) {
        return read.houseNumber() != null && compact(read.houseNumber()).equals(compact(number));
    }

    /** Where the number has a column, the line without number is the street. */
    private static AddressParts withStreet(Candidate candidate, String line, AddressParts read) {
        if (read.houseNumber() != null || read.kind() == AddressKind.PO_BOX) {
            return read;
        }
        candidate.warn(ContactField.HOUSE_NUMBER, ErrorCode.HOUSE_NUMBER_MISSING, Map.of());
        return new AddressParts(line, null, null, read.kind(), read.confidence());
    }

    private static AddressParts certain(@Nullable String street, String number, @Nullable String addition) {
        boolean absent = number.equals(HouseNumber.NONE);
        AddressKind kind = absent ? AddressKind.NUMBER_DECLARED_ABSENT : AddressKind.NUMBERED;
        return new AddressParts(street, number, addition, kind, 1);
    }

    private static void set(Candidate candidate, AddressParts parts) {
        derived(candidate, ContactField.STREET, parts.street());
        derived(candidate, ContactField.ADDITION, parts.addition());
        derived(candidate, ContactField.ADDRESS_KIND, parts.kind().name());
        derived(candidate, ContactField.ADDRESS_CONFIDENCE, Confidence.text(parts.confidence()));
        if (candidate.value(ContactField.HOUSE_NUMBER) == null) {
            derived(candidate, ContactField.HOUSE_NUMBER, parts.houseNumber());
        }
    }

    private static void derived(Candidate candidate, ContactField field, @Nullable String value) {
        if (value != null) {
            candidate.set(field, value, candidate.column(ContactField.ADDRESS));
        }
    }

    private static void join(Candidate candidate, String line, String number, @Nullable String country) {
        String joined = AddressWords.numberFirst(country) ? number + ' ' + line : line + ' ' + number;
        candidate.replace(ContactField.ADDRESS, joined);
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
