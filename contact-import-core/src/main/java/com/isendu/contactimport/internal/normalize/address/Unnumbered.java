package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds the street in a line without a house number. */
final class Unnumbered {

    private final AddressLine line;
    private final BitSet nameNumbers;

    private Unnumbered(AddressLine line, BitSet nameNumbers) {
        this.line = line;
        this.nameNumbers = nameNumbers;
    }

    /** Returns the street of a line, or null when it holds a number that nothing explains. */
    static @Nullable AddressReading read(AddressLine line, BitSet nameNumbers) {
        Unnumbered unnumbered = new Unnumbered(line, nameNumbers);
        return unnumbered.isExplained() ? unnumbered.street() : null;
    }

    /**
     * Returns whether every number is in the name of the street or in a separate segment about parts of the house.
     */
    private boolean isExplained() {
        boolean word = false;
        for (int i = 0; i < line.size(); i++) {
            int end = HouseParts.end(line, i);
            if (end > i && i > 0 && line.breaks(i - 1)) {
                i = end - 1;
            } else if (isUnexplained(i)) {
                return false;
            } else {
                word |= line.is(i, Kind.WORD) && line.at(i).text().length() > 1;
                word |= nameNumbers.get(i);
            }
        }
        return word;
    }

    private boolean isUnexplained(int i) {
        boolean digits = line.at(i).hasDigits();
        boolean first = line.breaks(i - 1) && line.isNumber(i) && line.isOrdinalName(i);
        return digits && !first && !nameNumbers.get(i) && !line.is(i, Kind.ORDINAL);
    }

    private AddressReading street() {
        int from = line.isNumberFirst() ? lastStreet() : behindReceiver();
        int to = from;
        while (to < line.size() && !(line.breaks(to) && HouseParts.end(line, to + 1) > to + 1)) {
            to++;
        }
        return AddressReading.ofStreet(from, to);
    }

    private int behindReceiver() {
        int end = line.has(0, AddressRole.CARE) ? HouseParts.end(line, 0) : 0;
        return end > 0 && end + 1 < line.size() && line.breaks(end) ? end + 1 : 0;
    }

    /** Where buildings have names, the street comes last: {@code The Old Mill, High Street}. */
    private int lastStreet() {
        int start = line.segmentStart(line.size() - 1);
        boolean street = line.has(line.size() - 1, AddressRole.STREET) || line.has(start, AddressRole.STREET);
        return street ? start : 0;
    }
}
