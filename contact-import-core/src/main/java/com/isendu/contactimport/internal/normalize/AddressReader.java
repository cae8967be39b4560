package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.internal.normalize.AddressToken.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ways to read a line: any number that belongs to no name may be the house's, of the street before it or of the one
 * behind it. What speaks for each is added up. Not thread-safe; for one line.
 */
final class AddressReader {

    private static final int POSTCODE_LENGTH = 4;

    private final AddressLine line;
    private final BitSet nameNumbers;
    private final HouseNumberSpan spans;
    private final List<AddressReading> readings = new ArrayList<>();
    private int numbers;

    private AddressReader(AddressLine line, BitSet nameNumbers) {
        this.line = line;
        this.nameNumbers = nameNumbers;
        this.spans = new HouseNumberSpan(line);
    }

    /** All readings of a line, the best one first. */
    static List<AddressReading> readings(AddressLine line, BitSet nameNumbers) {
        AddressReader reader = new AddressReader(line, nameNumbers);
        reader.read();
        reader.readings.sort(Comparator.comparingInt(AddressReading::score).reversed());
        return reader.readings;
    }

    /** The street before the words that say there is no number, or null when there is none. */
    static @Nullable AddressReading declared(AddressLine line, BitSet nameNumbers, int words) {
        return new AddressReader(line, nameNumbers).streetBefore(words, words + 1);
    }

    private void read() {
        int i = 0;
        while (i < line.size()) {
            if (spans.startsAt(i) && !nameNumbers.get(i) && !line.startsTown(i)) {
                int end = spans.endOf(i);
                add(streetBefore(i, end));
                add(streetBehind(i, end));
                numbers++;
                i = end;
            } else {
                i++;
            }
        }
    }

    private void add(@Nullable AddressReading reading) {
        if (reading != null) {
            readings.add(reading);
        }
    }

    private @Nullable AddressReading streetBefore(int from, int to) {
        int announcer = announcer(from);
        int last = announcer - 1;
        while (is(last, Kind.BREAK) || is(last, Kind.DASH)) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        int start = afterParts(streetStart(last), last);
        boolean announced = announcer < from;
        if (!isStreet(start, last + 1) || (!announced && line.isTypeOnly(start, last + 1))) {
            return null;
        }
        int score = (line.isNumberFirst() ? 0 : 20) + behind(to) + (announced ? 20 : 0) - before(last, from);
        return new AddressReading(start, start, last + 1, from, to, score);
    }

    /** The first of the words that announce the number. */
    private int announcer(int number) {
        int first = number;
        while (first > 0 && line.has(first - 1, AddressRole.NUMBER)) {
            first--;
        }
        return first;
    }

    private boolean is(int i, Kind kind) {
        return line.is(i, kind);
    }

    /** The segment before the number, or an earlier one that begins with a kind of street. */
    private int streetStart(int last) {
        int start = line.segmentStart(last);
        for (int i = 0; i < start; i = line.segmentEnd(i) + 1) {
            if (!line.breaks(i) && line.has(i, AddressRole.STREET) && !line.has(start, AddressRole.STREET)) {
                return i;
            }
        }
        return start;
    }

    /** Behind the parts of the house that a segment begins with, but not beyond a limit. */
    private int afterParts(int start, int limit) {
        int end = line.partEnd(start);
        return end > start && end <= limit ? afterParts(end, limit) : start;
    }

    private boolean isStreet(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean word = is(i, Kind.WORD) && !line.has(i, AddressRole.NUMBER);
            if (nameNumbers.get(i)
                    || is(i, Kind.ORDINAL)
                    || (word && line.at(i).text().length() > 1)) {
                return true;
            }
        }
        return false;
    }

    private int behind(int to) {
        if (to >= line.size()) {
            return 20;
        }
        return line.completes(to) || isPostcode(to) ? 15 : line.isNumber(to) ? -20 : 0;
    }

    private boolean isPostcode(int i) {
        return line.isNumber(i) && line.at(i).text().length() >= POSTCODE_LENGTH && !line.breaks(i + 1);
    }

    /** What stands before a number and speaks against it: the name of a part of the house, or another number. */
    private int before(int last, int number) {
        int against = namesPart(last) || countsParts(number) ? 30 : 0;
        against += isSecondHash(number) ? 30 : 0;
        against += followsNumber(last, number) ? 25 : 0;
        return against + (isTown(number) ? 20 : 0);
    }

    /** Right behind the kind of street such a word is its name: {@code Via della Scala}. */
    private boolean namesPart(int last) {
        return line.namesPart(last) && !line.isTypeOnly(line.segmentStart(last), last);
    }

    private boolean countsParts(int number) {
        return number > 0 && line.partEnd(number) > number && !nameNumbers.get(number - 1);
    }

    private boolean isSecondHash(int number) {
        return numbers > 0 && number > 0 && line.at(number - 1).text().equals("#");
    }

    private boolean followsNumber(int last, int number) {
        boolean adjacent = line.isNumber(last) && !nameNumbers.get(last) && announcer(number) == number;
        return adjacent && (line.breaks(number - 1) || !opens(number));
    }

    /** A postal code and its town. */
    private boolean isTown(int number) {
        int length = line.at(number).text().length();
        boolean codeLike = length > POSTCODE_LENGTH || (length == POSTCODE_LENGTH && line.breaks(number - 1));
        return number > 0 && codeLike && line.isNumber(number) && !line.completes(number + 1);
    }

    private @Nullable AddressReading streetBehind(int from, int to) {
        int start = is(to, Kind.BREAK) ? to + 1 : to;
        if (line.breaks(start) || line.partEnd(start) > start) {
            return null;
        }
        int end = streetEnd(start);
        if (!isStreet(start, end)) {
            return null;
        }
        boolean typed = line.has(start, AddressRole.STREET) || line.has(end - 1, AddressRole.STREET);
        int open = opening(from, typed);
        if (open < 0) {
            return null;
        }
        int score = (line.isNumberFirst() ? 20 : 0) + open + (typed ? 10 : 0) - before(announcer(from) - 1, from);
        score += typed && isBehindBuilding(from) ? 10 : 0;
        return new AddressReading(announcer(from), start, end, from, to, score - unlike(from));
    }

    /** {@code 3 Tulip Court, 22 Mill Lane}: the street comes last. */
    private boolean isBehindBuilding(int number) {
        return line.isNumberFirst() && !readings.isEmpty() && line.breaks(announcer(number) - 1);
    }

    private int streetEnd(int start) {
        int end = start;
        while (!line.breaks(end) && (end == start || !endsStreet(end))) {
            end++;
        }
        return end;
    }

    /** Where a part of the house begins; at the end of a line its name may be all there is of it: {@code 5 Tulip Ave Rear}. */
    private boolean endsStreet(int i) {
        boolean bare = line.has(i, AddressRole.UNIT) && line.breaks(i + 1) && line.has(i - 1, AddressRole.STREET);
        return bare || line.partEnd(i) > i;
    }

    /** A street follows its number where a segment begins, or inside one if its name says that it is a street. */
    private int opening(int from, boolean typed) {
        int announcer = announcer(from);
        return opens(announcer) ? 20 : typed && line.isNumberFirst() ? 10 : -1;
    }

    /** Tells whether nothing but parts of the house stands before a number in its segment. */
    private boolean opens(int number) {
        return line.breaks(number - 1) || afterParts(line.segmentStart(number - 1), number) == number;
    }

    private int unlike(int number) {
        return line.isOrdinalName(number) ? 20 : 0;
    }
}
