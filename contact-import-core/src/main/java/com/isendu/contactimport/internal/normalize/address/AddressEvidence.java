package com.isendu.contactimport.internal.normalize.address;

import java.util.BitSet;

/** Weighs the evidence that a number in a line is the house number, in tenths. Immutable. */
final class AddressEvidence {

    /** Where the country writes the number, what begins a segment, what ends a line, what is announced. */
    private static final int GOOD = 20;

    private static final int FAIR = 15;
    private static final int SLIGHT = 10;
    /** The number of something else. */
    private static final int OTHERS = 30;

    private static final int SECOND = 25;
    private static final int POSTCODE_LENGTH = 5;

    private final AddressLine line;
    private final BitSet nameNumbers;

    AddressEvidence(AddressLine line, BitSet nameNumbers) {
        this.line = line;
        this.nameNumbers = nameNumbers;
    }

    /** Weighs a number behind a street that starts at a token. */
    int behindStreet(int street, int number, int numberEnd) {
        boolean announced = line.announcer(number) < number;
        int score = (line.isNumberFirst() ? 0 : GOOD) + ending(numberEnd) + (announced ? GOOD : 0);
        return score - against(number) - (passesNumber(street, number) ? SECOND : 0);
    }

    /** {@code Via Roma 5 angolo Via Po 3}: a street with a number that is not part of its name. */
    private boolean passesNumber(int street, int number) {
        for (int i = street + 1; i < number - 1; i++) {
            if (line.isNumber(i) && !nameNumbers.get(i) && !line.isOrdinalName(i)) {
                return line.at(number).text().length() >= POSTCODE_LENGTH || !isName(i + 1, number);
            }
        }
        return false;
    }

    private boolean isName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.has(i, AddressRole.STREET) || line.at(i).startsSmall()) {
                return false;
            }
        }
        return true;
    }

    private int ending(int end) {
        if (end >= line.size()) {
            return GOOD;
        }
        if (HouseParts.complete(line, end) || Town.mayFollowAt(line, end)) {
            return FAIR;
        }
        return line.isNumber(end) ? -GOOD : 0;
    }

    /**
     * Weighs a number before its street.
     *
     * @param typed whether the name says that it is a street
     * @param later whether another number with a street stands before: {@code 3 Tulip Court, 22 Mill Lane}
     */
    int beforeStreet(int number, boolean typed, boolean later) {
        int announcer = line.announcer(number);
        int score = line.isNumberFirst() ? GOOD : 0;
        score += HouseParts.areAllBefore(line, announcer) ? GOOD : SLIGHT;
        score += typed ? SLIGHT : 0;
        score += typed && later && line.isNumberFirst() && line.breaks(announcer - 1) ? SLIGHT : 0;
        return score - against(number) - (line.isOrdinalName(number) ? GOOD : 0);
    }

    private int against(int number) {
        int last = lastBefore(number);
        int against = namesPart(last) || countsParts(number) ? OTHERS : 0;
        against += followsNumber(last, number) ? SECOND : 0;
        return against + (Town.isLikelyAt(line, number) ? GOOD : 0);
    }

    /** Returns the last word before a number and the words that announce it. */
    private int lastBefore(int number) {
        int last = line.announcer(number) - 1;
        while (last >= 0 && line.separates(last)) {
            last--;
        }
        return last;
    }

    /** Right behind the kind of street such a word is its name: {@code Via della Scala}. */
    private boolean namesPart(int last) {
        return HouseParts.areNamed(line, last) && !line.isTypeOnly(line.segmentStart(last), last);
    }

    private boolean countsParts(int number) {
        return number > 0 && HouseParts.end(line, number) > number && !nameNumbers.get(number - 1);
    }

    private boolean followsNumber(int last, int number) {
        boolean adjacent = line.isNumber(last) && !nameNumbers.get(last) && line.announcer(number) == number;
        return adjacent && (line.breaks(number - 1) || !HouseParts.areAllBefore(line, number));
    }
}
