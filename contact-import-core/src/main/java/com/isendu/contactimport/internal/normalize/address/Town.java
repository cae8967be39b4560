package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;

/** Finds postcodes and towns in a street line. */
final class Town {

    private static final int SHORTEST_CODE = 4;
    private static final int LONGEST_CODE = 5;

    private Town() {}

    /** Returns whether a postcode and its town start here in a separate segment. */
    static boolean startsAt(AddressLine line, int i) {
        return i > 0
                && line.breaks(i - 1)
                && line.isNumber(i)
                && line.at(i).isDigits()
                && line.at(i).text().length() == LONGEST_CODE
                && (!line.isNumberFirst() || line.has(0, AddressRole.STREET))
                && isName(line, i + 1);
    }

    private static boolean isName(AddressLine line, int i) {
        return line.is(i, Kind.WORD)
                && HouseParts.end(line, i) == i
                && !line.has(i, AddressRole.STREET)
                && !line.has(line.segmentEnd(i) - 1, AddressRole.STREET);
    }

    /** Returns whether a postal code may follow the house number: a long number with a word behind. */
    static boolean mayFollowAt(AddressLine line, int i) {
        return line.isNumber(i) && line.at(i).text().length() >= SHORTEST_CODE && !line.breaks(i + 1);
    }

    /** Returns whether a number is more likely a postcode with its town than a house number. */
    static boolean isLikelyAt(AddressLine line, int number) {
        int length = line.at(number).text().length();
        boolean code = length >= LONGEST_CODE || (length == SHORTEST_CODE && line.breaks(number - 1));
        boolean possible = number > 0 || !line.isNumberFirst();
        return possible && code && line.isNumber(number) && !HouseParts.complete(line, number + 1);
    }
}
