package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the possible readings of a line: every number outside a name may be the house number of the street before or
 * after it. The evidence for each reading is added up. Not thread-safe; for one line.
 */
final class AddressReader {

    private static final int FLAT = 30;

    private final AddressLine line;
    private final BitSet nameNumbers;
    private final HouseNumberSpan spans;
    private final AddressEvidence evidence;
    private final List<AddressReading> readings = new ArrayList<>(2);
    private int numbers;

    private AddressReader(AddressLine line, BitSet nameNumbers) {
        this.line = line;
        this.nameNumbers = nameNumbers;
        this.spans = new HouseNumberSpan(line);
        this.evidence = new AddressEvidence(line, nameNumbers);
    }

    /** All readings of a line, the best one first. */
    static List<AddressReading> readings(AddressLine line, BitSet nameNumbers) {
        AddressReader reader = new AddressReader(line, nameNumbers);
        reader.read();
        reader.readings.sort(Comparator.comparingInt(AddressReading::score).reversed());
        return reader.readings;
    }

    /** Returns the street before the words that say there is no number, or null when there is none. */
    static @Nullable AddressReading declared(AddressLine line, BitSet nameNumbers, int words) {
        return new AddressReader(line, nameNumbers).streetBefore(words, words + 1);
    }

    private void read() {
        int i = 0;
        while (i < line.size()) {
            if (spans.startsAt(i) && !nameNumbers.get(i) && !Town.startsAt(line, i)) {
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
        int announcer = line.announcer(from);
        int last = announcer - 1;
        while (last >= 0 && line.separates(last)) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        int start = HouseParts.skip(line, streetStart(last), last);
        boolean named = announcer < from || !line.isTypeOnly(start, last + 1);
        return named && isStreet(start, last + 1)
                ? new AddressReading(start, start, last + 1, from, to, scoreBehind(start, from, to))
                : null;
    }

    /**
     * Returns the sign that announces a flat is not taken for the house's once there is a number: {@code 12 Tulip Ave #
     * 4}.
     */
    private int scoreBehind(int start, int from, int to) {
        boolean flat = numbers > 0 && from > 0 && line.at(from - 1).text().equals("#");
        return evidence.behindStreet(start, from, to) - (flat ? FLAT : 0);
    }

    /** Returns the segment before the number, or an earlier one that begins with a kind of street. */
    private int streetStart(int last) {
        int start = line.segmentStart(last);
        for (int i = 0; i < start; i = line.segmentEnd(i) + 1) {
            if (!line.breaks(i) && line.has(i, AddressRole.STREET) && !line.has(start, AddressRole.STREET)) {
                return i;
            }
        }
        return start;
    }

    private boolean isStreet(int from, int to) {
        for (int i = from; i < to; i++) {
            if (nameNumbers.get(i) || line.is(i, Kind.ORDINAL) || isName(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int i) {
        return line.is(i, Kind.WORD)
                && !line.has(i, AddressRole.NUMBER)
                && line.at(i).text().length() > 1;
    }

    private @Nullable AddressReading streetBehind(int from, int to) {
        int start = line.is(to, Kind.BREAK) ? to + 1 : to;
        if (line.breaks(start) || HouseParts.end(line, start) > start) {
            return null;
        }
        int end = streetEnd(start);
        boolean typed = line.has(start, AddressRole.STREET) || line.has(end - 1, AddressRole.STREET);
        int announcer = line.announcer(from);
        boolean canBegin = HouseParts.areAllBefore(line, announcer) || (typed && line.isNumberFirst());
        int score = evidence.beforeStreet(from, typed, !readings.isEmpty());
        return canBegin && isStreet(start, end) ? new AddressReading(announcer, start, end, from, to, score) : null;
    }

    private int streetEnd(int start) {
        int end = start;
        while (!line.breaks(end) && (end == start || !endsStreet(end))) {
            end++;
        }
        return end;
    }

    /**
     * Where a part of the house begins; at the end of a line its name may be all there is of it: {@code 5 Tulip Ave
     * Rear}.
     */
    private boolean endsStreet(int i) {
        boolean bare = line.has(i, AddressRole.UNIT) && line.breaks(i + 1) && line.has(i - 1, AddressRole.STREET);
        return bare || HouseParts.end(line, i) > i;
    }
}
