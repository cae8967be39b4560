package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.contact.Contact.AddressKind;
import com.isendu.contactimport.contact.Contact.AddressParts;
import com.isendu.contactimport.contact.ContactField;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a one-line address into street, house number and the rest. Every letter and digit of the line is in one of the
 * three parts, except words that announce the number. A line with two readings is not split.
 */
final class AddressSplitter {

    private static final int MAX_LENGTH = 255;
    private static final int LOWEST_SCORE = 20;
    private static final int LEAST_MARGIN = 10;
    private static final double WITHOUT_DIGITS = 0.9;
    private static final double WITHOUT_NUMBER = 0.7;
    private static final double BOX = 0.95;
    private static final double DECLARED = 0.95;
    /** The result for a line that is not split. */
    static final AddressParts UNREAD = new AddressParts(null, null, null, AddressKind.UNSURE, 0.3);

    private final AddressLine line;
    private final BitSet nameNumbers;

    private AddressSplitter(AddressLine line, @Nullable String country) {
        this.line = line;
        this.nameNumbers = NameNumbers.in(line, country);
    }

    /**
     * Splits a line.
     *
     * @param line an address line without blanks at its ends
     * @param country ISO 3166-1 alpha-2 code, or null; decides on words and on which side the number stands
     * @return the parts; never null
     */
    static AddressParts split(String line, @Nullable String country) {
        return line.length() > MAX_LENGTH
                ? UNREAD
                : new AddressSplitter(AddressLine.of(line, country), country).split();
    }

    private AddressParts split() {
        if (isBox()) {
            return new AddressParts(line.text(), null, null, AddressKind.PO_BOX, BOX);
        }
        int none = declaration();
        if (none > 0) {
            return withoutNumber(none);
        }
        List<AddressReading> readings = AddressReader.readings(line, nameNumbers);
        boolean clear = !readings.isEmpty() && isClear(readings);
        return clear ? best(readings.get(0)) : unnumbered();
    }

    private boolean isBox() {
        return line.has(0, AddressRole.BOX) || isNumberedBox(0) || isNumberedBox(HouseParts.end(line, 0));
    }

    private boolean isNumberedBox(int i) {
        return line.has(i, AddressRole.BOXNUMBER) && line.isNumber(line.has(i + 1, AddressRole.NUMBER) ? i + 2 : i + 1);
    }

    /** Returns the position after a street at which the line states that there is no number; or -1. */
    private int declaration() {
        for (int i = line.size() - 1; i > 0; i--) {
            if (line.has(i, AddressRole.NONE) && HouseParts.complete(line, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private AddressParts withoutNumber(int none) {
        AddressReading reading = AddressReader.declared(line, nameNumbers, none);
        return reading == null
                ? UNREAD
                : parts(reading, HouseNumber.NONE, AddressKind.NUMBER_DECLARED_ABSENT, DECLARED);
    }

    private static boolean isClear(List<AddressReading> readings) {
        int score = readings.get(0).score();
        return score >= LOWEST_SCORE
                && (readings.size() == 1 || score - readings.get(1).score() >= LEAST_MARGIN);
    }

    private AddressParts best(AddressReading reading) {
        String number = AddressPieces.number(line.slice(reading.numberFrom(), reading.numberTo()));
        boolean kept = line.has(reading.numberFrom(), AddressRole.KEPT);
        return parts(reading, number, kept ? AddressKind.KILOMETRE : AddressKind.NUMBERED, confidence(reading.score()));
    }

    /** From 60 % at the lowest score that is taken to 98 %. */
    private static double confidence(int score) {
        return Math.min(98, 60 + (score - LOWEST_SCORE) * 17 / 10) / 100.0;
    }

    private AddressParts unnumbered() {
        AddressReading street = Unnumbered.read(line, nameNumbers);
        if (street == null) {
            return UNREAD;
        }
        boolean digits = line.text().chars().anyMatch(Character::isDigit);
        return parts(street, null, AddressKind.WITHOUT_NUMBER, digits ? WITHOUT_NUMBER : WITHOUT_DIGITS);
    }

    private AddressParts parts(AddressReading reading, @Nullable String number, AddressKind kind, double confidence) {
        String street = AddressPieces.street(line.slice(reading.streetFrom(), reading.streetTo()));
        String addition = AddressPieces.addition(line.slice(0, reading.from()), line.slice(reading.to(), line.size()));
        boolean fits = number == null || number.length() <= ContactField.HOUSE_NUMBER.maxLength();
        return fits ? new AddressParts(street, number, addition, kind, confidence) : UNREAD;
    }
}
