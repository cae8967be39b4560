package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import java.util.regex.Pattern;

/** Finds the additions of an address: parts of the house, receivers, boxes and towns. */
final class HouseParts {

    private static final int LONGEST_DESIGNATOR = 6;
    private static final int INITIAL = 2;
    private static final int LONGEST_FLAT = 3;
    private static final int DWELLING_LENGTH = 5;
    private static final int NUMBERED = AddressRole.UNIT.bit() | AddressRole.BOX.bit() | AddressRole.BOXNUMBER.bit();
    private static final int BEGINNINGS =
            NUMBERED | AddressRole.CARE.bit() | AddressRole.KEPT.bit() | AddressRole.NONE.bit();
    private static final Pattern FLAT = Pattern.compile("\\d{1,2}\\p{L}");
    private static final Pattern DWELLING = Pattern.compile("[HKLU]\\d{4}");

    private HouseParts() {}

    /** Returns whether the tokens from here on can complete an address whose number has just ended. */
    static boolean complete(AddressLine line, int i) {
        return line.breaks(i)
                || line.at(i).hasAny(BEGINNINGS)
                || line.isOrdinal(i)
                || isHash(line, i)
                || end(line, i) > i;
    }

    /** Returns whether a word is the name of a part of the house, whose number follows. */
    static boolean areNamed(AddressLine line, int i) {
        return i >= 0 && line.at(i).hasAny(NUMBERED) && end(line, i) > i;
    }

    /** Returns whether nothing but parts of the house stands before a number in its segment. */
    static boolean areAllBefore(AddressLine line, int number) {
        return line.breaks(number - 1) || skip(line, line.segmentStart(number - 1), number) == number;
    }

    /** Behind the parts of the house that a segment begins with, but not beyond a limit. */
    static int skip(AddressLine line, int start, int limit) {
        int end = end(line, start);
        return end > start && end <= limit ? skip(line, end, limit) : start;
    }

    /**
     * Returns the end of a part of the house that starts here, such as {@code interno 3} or {@code 2nd floor}; or the
     * start itself.
     */
    static int end(AddressLine line, int i) {
        if (line.breaks(i)) {
            return i;
        }
        if (line.has(i, AddressRole.CARE)) {
            return careEnd(line, i);
        }
        if (isCounted(line, i)) {
            return i + 2;
        }
        return line.isNumber(i) ? numberEnd(line, i) : namedEnd(line, i);
    }

    /**
     * Returns the end of a receiver's name: where the segment ends or, at the end of the line, where a street begins.
     */
    private static int careEnd(AddressLine line, int i) {
        int end = line.segmentEnd(i);
        for (int next = i + 2; end == line.size() && next < end; next++) {
            boolean type =
                    line.has(next, AddressRole.STREET) && line.at(next).text().length() > INITIAL;
            if (line.isNumberFirst() ? line.isNumber(next) : type) {
                return next;
            }
        }
        return end;
    }

    /** {@code 3. OG} or {@code 2 tv}, where the number before is the house's. */
    private static boolean isCounted(AddressLine line, int i) {
        return line.has(i + 1, AddressRole.UNIT)
                && (line.isOrdinal(i) || (i > 0 && line.isNumber(i) && isCountedByNumber(line, i)));
    }

    private static boolean isCountedByNumber(AddressLine line, int i) {
        String number = line.at(i).text();
        boolean second = line.isNumber(i - 1);
        boolean dotted = number.endsWith(".") && (second || line.breaks(i - 1));
        return dotted || ((second || number.endsWith("e")) && !isDesignator(line, i + 2));
    }

    private static int numberEnd(AddressLine line, int i) {
        if (Town.startsAt(line, i)) {
            return line.segmentEnd(i);
        }
        return isFlat(line, i) ? i + 1 : i;
    }

    /** {@code 2B} behind the house number and at the end, or {@code 2/5} behind one with a full stop. */
    private static boolean isFlat(AddressLine line, int i) {
        if (!line.isNumber(i - 1) || !line.breaks(i + 1)) {
            return false;
        }
        String flat = line.at(i).text();
        boolean dotted = line.at(i - 1).text().endsWith(".") && flat.indexOf('/') > 0;
        boolean lettered = line.at(i - 1).isDigits()
                && flat.length() <= LONGEST_FLAT
                && FLAT.matcher(flat).matches();
        return dotted || lettered;
    }

    private static int namedEnd(AddressLine line, int i) {
        if (!line.at(i).hasAny(NUMBERED) && !isHash(line, i)) {
            return dwellingEnd(line, i);
        }
        int value = line.has(i + 1, AddressRole.NUMBER) ? i + 2 : i + 1;
        return isDesignator(line, value) ? value + 1 : i;
    }

    /** Norwegian dwellings, {@code H0101} or {@code H 0101}. */
    private static int dwellingEnd(AddressLine line, int i) {
        AddressToken token = line.at(i);
        if (token.isLetter() && line.is(i + 1, Kind.WORD)) {
            return isDwelling(token.text() + line.at(i + 1).text()) ? i + 2 : i;
        }
        return isDwelling(token.text()) ? i + 1 : i;
    }

    private static boolean isDwelling(String word) {
        return word.length() == DWELLING_LENGTH && DWELLING.matcher(word).matches();
    }

    private static boolean isHash(AddressLine line, int i) {
        return line.is(i, Kind.WORD) && line.at(i).text().equals("#");
    }

    private static boolean isDesignator(AddressLine line, int i) {
        if (line.breaks(i) || line.at(i).text().length() > LONGEST_DESIGNATOR) {
            return false;
        }
        return line.at(i).isLetter() || line.isRoman(i) || line.at(i).hasDigits();
    }
}
