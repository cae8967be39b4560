package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.internal.normalize.AddressToken.Kind;
import java.util.regex.Pattern;

/** Finds where a house number ends that starts at a token: suffixes, ranges, fractions, entrances. */
final class HouseNumberSpan {

    private static final int LONGEST_SECOND = 4;
    private static final Pattern FRACTION = Pattern.compile("1/[234]");
    private static final String COMPASS = "NSEWnsew";
    private static final String LINKS = "eyioud";

    private final AddressLine line;

    HouseNumberSpan(AddressLine line) {
        this.line = line;
    }

    /** Tells whether a house number, or what stands for one, can start here. */
    boolean startsAt(int i) {
        return line.isNumber(i) || (line.has(i, AddressRole.KEPT) && line.isNumber(afterAnnouncer(i + 1)));
    }

    int endOf(int start) {
        int end = line.has(start, AddressRole.KEPT) ? afterAnnouncer(start + 1) + 1 : start + 1;
        int before;
        do {
            before = end;
            end = extended(end);
        } while (end > before);
        return end;
    }

    private int afterAnnouncer(int i) {
        return line.has(i, AddressRole.NUMBER) ? i + 1 : i;
    }

    private int extended(int end) {
        if (isRange(end)) {
            return end + 2;
        }
        if (line.breaks(end)) {
            return end;
        }
        AddressToken next = line.at(end);
        boolean more = isFraction(end)
                || next.has(AddressRole.SUFFIX)
                || isSuffixLetter(end)
                || AddressShapes.continuesNumber(next.text())
                || (isOpen(line.at(end - 1)) && line.isNumber(end));
        return more ? end + 1 : end;
    }

    private boolean isFraction(int i) {
        return line.at(i - 1).isDigits() && FRACTION.matcher(line.at(i).text()).matches();
    }

    private static boolean isOpen(AddressToken number) {
        char last = number.text().charAt(number.text().length() - 1);
        return number.is(Kind.NUMBER) && (last == '-' || last == '/' || last == '–');
    }

    /** Tells whether a dash or slash between blanks joins two numbers. */
    private boolean isRange(int dash) {
        if (!line.is(dash, Kind.DASH) || !line.isNumber(dash + 1) || !line.completes(dash + 2)) {
            return false;
        }
        AddressToken second = line.at(dash + 1);
        boolean slash = line.at(dash).text().equals("/");
        return line.isNumber(dash - 1)
                && second.text().length() <= LONGEST_SECOND
                && (slash || (line.at(dash - 1).isDigits() && second.isDigits()));
    }

    private boolean isSuffixLetter(int i) {
        AddressToken token = line.at(i);
        if (!token.isLetter() || !line.isNumber(i - 1) || line.partEnd(i) > i) {
            return false;
        }
        return !isWordOfItsOwn(token.text()) || (line.completes(i + 1) && !line.isOrdinal(i + 1));
    }

    /** Before a word a letter can be a point of the compass, {@code 10 N Main St}, or an "and". */
    private boolean isWordOfItsOwn(String letter) {
        return (line.isNumberFirst() && COMPASS.contains(letter)) || LINKS.contains(letter);
    }
}
