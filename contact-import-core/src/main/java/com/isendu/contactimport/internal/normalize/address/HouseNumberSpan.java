package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import java.util.regex.Pattern;

/** Finds the end of a house number that starts at a token, including suffixes, ranges, fractions and entrances. */
final class HouseNumberSpan {

    private static final int LONGEST_SECOND = 4;
    private static final Pattern FRACTION = Pattern.compile("1/[234]");
    private static final Pattern COMPOUND = HouseNumber.pattern("(?:\\p{L}|bis|ter|quater)[/-][\\p{L}\\d]{1,3}");
    private static final String COMPASS = "NSEWnsew";
    private static final String LINKS = "eyioud";

    private final AddressLine line;

    HouseNumberSpan(AddressLine line) {
        this.line = line;
    }

    /** Returns whether a house number or its substitute can start here. */
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
        if (isRange(end) || isJoined(end) || isSlashLetter(end)) {
            return end + 2;
        }
        if (line.breaks(end)) {
            return end;
        }
        AddressToken next = line.at(end);
        boolean more = isFraction(end)
                || isSuffix(next)
                || isSuffixLetter(end)
                || AddressShapes.continuesNumber(next.text())
                || (isOpen(line.at(end - 1)) && line.isNumber(end))
                || isFlatOfStaircase(end);
        return more ? end + 1 : end;
    }

    private boolean isFraction(int i) {
        return line.at(i - 1).isDigits() && FRACTION.matcher(line.at(i).text()).matches();
    }

    private static boolean isOpen(AddressToken number) {
        char last = number.text().charAt(number.text().length() - 1);
        return number.is(Kind.NUMBER) && (last == '-' || last == '/' || last == '–');
    }

    /** {@code bis}, or {@code bis/A} and {@code A/B}, which are no words that the lists know. */
    private static boolean isSuffix(AddressToken token) {
        return token.has(AddressRole.SUFFIX)
                || (token.roles() == 0 && COMPOUND.matcher(token.text()).matches());
    }

    /** {@code 12 B 34}: house, staircase, flat. */
    private boolean isFlatOfStaircase(int i) {
        return line.at(i - 1).isLetter()
                && line.isNumber(i)
                && line.at(i).isDigits()
                && line.breaks(i + 1)
                && !line.isNumberFirst();
    }

    /** {@code 5 e 7}, {@code 12 t/m 16}: two houses. */
    private boolean isJoined(int word) {
        return line.has(word, AddressRole.JOIN) && line.isNumber(word - 1) && line.isNumber(word + 1) && endsJoin(word);
    }

    private boolean isSlashLetter(int slash) {
        return line.is(slash, Kind.DASH)
                && line.at(slash).text().equals("/")
                && line.isNumber(slash - 1)
                && line.is(slash + 1, Kind.WORD)
                && line.at(slash + 1).isLetter()
                && endsJoin(slash);
    }

    /**
     * Behind the second number the line goes on with something else, or with the street of numbers that begin a
     * segment.
     */
    private boolean endsJoin(int joint) {
        return HouseParts.complete(line, joint + 2) || (line.isNumberFirst() && line.breaks(joint - 2));
    }

    /** Returns whether a dash or slash between blanks joins two numbers. */
    private boolean isRange(int dash) {
        if (!line.is(dash, Kind.DASH) || !line.isNumber(dash + 1) || !endsJoin(dash)) {
            return false;
        }
        AddressToken second = line.at(dash + 1);
        if (second.text().endsWith(".") && line.has(dash + 2, AddressRole.UNIT)) {
            return false;
        }
        boolean slash = line.at(dash).text().equals("/");
        return line.isNumber(dash - 1)
                && second.text().length() <= LONGEST_SECOND
                && (slash || (line.at(dash - 1).isDigits() && second.isDigits()));
    }

    private boolean isSuffixLetter(int i) {
        AddressToken token = line.at(i);
        boolean behindNumber = line.isNumber(i - 1) || line.has(i - 1, AddressRole.SUFFIX);
        if (!token.isLetter() || !behindNumber || HouseParts.end(line, i) > i) {
            return false;
        }
        return !isWordOfItsOwn(token.text()) || (HouseParts.complete(line, i + 1) && !line.isOrdinal(i + 1));
    }

    /** Before a word a letter can be a point of the compass, {@code 10 N Main St}, or an "and". */
    private boolean isWordOfItsOwn(String letter) {
        return (line.isNumberFirst() && COMPASS.contains(letter)) || LINKS.contains(letter);
    }
}
