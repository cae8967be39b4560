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

/** Sets address line, street and house number of a contact from those that the source has. */
public final class AddressNormalizer {

    private final boolean numberInLine;
    private final AddressPlaces places;

    private AddressNormalizer(boolean numberInLine, AddressPlaces places) {
        this.numberInLine = numberInLine;
        this.places = places;
    }

    /** Returns the normaliser of an import, or null when no column feeds the address. */
    public static @Nullable AddressNormalizer of(NormalizeSettings settings) {
        return settings.mapped().contains(ContactField.ADDRESS)
                ? new AddressNormalizer(settings.houseNumberInAddress(), AddressPlaces.of(settings))
                : null;
    }

    /** Completes the address of a row. */
    public void normalize(Candidate candidate, @Nullable String country) {
        String line = candidate.value(ContactField.ADDRESS);
        if (line == null) {
            return;
        }
        WholeAddress whole = places.find(candidate, line, country);
        if (whole == null) {
            normalize(candidate, AddressSpan.of(line), country, AddressSplitter.split(line, country));
        } else {
            setPlace(candidate, whole);
            AddressSpan street = new AddressSpan(line, whole.streetFrom(), whole.streetTo());
            normalize(candidate, street, whole.country(), withPlace(street, whole));
            keepAddition(candidate, whole.more());
        }
    }

    private void normalize(Candidate candidate, AddressSpan line, @Nullable String country, AddressParts read) {
        String number = candidate.value(ContactField.HOUSE_NUMBER);
        if (line.isEmpty()) {
            set(candidate, read);
        } else if (number == null) {
            set(candidate, numberInLine ? read : withStreet(candidate, line.text(), read));
        } else {
            set(candidate, numbered(line.text(), number, read));
            if (!numberInLine && !isRead(read, number) && !holds(line.text(), number)) {
                candidate.replace(ContactField.ADDRESS, line.replaced(joined(line.text(), number, country)));
            }
        }
    }

    /** What stands after the place is in no other part. */
    private static void keepAddition(Candidate candidate, @Nullable String more) {
        if (candidate.value(ContactField.ADDITION) == null) {
            derived(candidate, ContactField.ADDITION, more);
        }
    }

    private static void setPlace(Candidate candidate, WholeAddress whole) {
        place(candidate, ContactField.POSTCODE, whole.postcode());
        place(candidate, ContactField.CITY, whole.city());
        place(candidate, ContactField.PROVINCE, whole.province());
        place(candidate, ContactField.COUNTRY, whole.named() ? whole.country() : null);
    }

    /** The value of a separate column is kept as written. */
    private static void place(Candidate candidate, ContactField field, @Nullable String value) {
        if (candidate.value(field) == null) {
            derived(candidate, field, value);
        }
    }

    /** Returns the parts of the street; their confidence is at most that of the place. */
    private static AddressParts withPlace(AddressSpan street, WholeAddress whole) {
        AddressParts read =
                street.isEmpty() ? AddressSplitter.UNREAD : AddressSplitter.split(street.text(), whole.country());
        String more = whole.more();
        String addition = more == null || read.addition() == null ? more : read.addition() + "; " + more;
        return new AddressParts(
                read.street(),
                read.houseNumber(),
                more == null ? read.addition() : addition,
                read.kind(),
                Math.min(read.confidence(), whole.confidence()));
    }

    /** A number from a separate column is certain; a street read with another number is not. */
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

    private static String joined(String line, String number, @Nullable String country) {
        return AddressWords.numberFirst(country) ? number + ' ' + line : line + ' ' + number;
    }

    /** Returns whether a line begins or ends with the number as a separate word. */
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
