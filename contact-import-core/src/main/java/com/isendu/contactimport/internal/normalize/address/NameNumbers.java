package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that belong to the name of a street: dates, years, numbered roads, the squares of Mannheim. */
final class NameNumbers {

    private static final Pattern DAY = Pattern.compile("(?:[12]?\\d|3[01])[.°º]*");
    private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d\\d|1[5-9]\\d\\d[-/](?:1[5-9])?\\d\\d");
    private static final Pattern SQUARE = Pattern.compile("[A-U][1-9]\\d?");
    private static final Pattern SQUARE_NUMBER = Pattern.compile("[1-9]\\d?");
    private static final BitSet NONE = new BitSet();
    private static final int LONGEST_SQUARE = 3;
    private static final int SHORTEST_YEAR = 4;

    private final AddressLine line;
    private @Nullable BitSet found;

    private NameNumbers(AddressLine line) {
        this.line = line;
    }

    static BitSet in(AddressLine line, @Nullable String country) {
        NameNumbers names = new NameNumbers(line);
        if (country == null || country.equals("DE")) {
            names.findSquare();
        }
        for (int i = 0; i < line.size(); i++) {
            names.findDate(i);
            names.findYear(i);
            names.findNumbered(i);
            names.findGrid(i);
        }
        return names.found == null ? NONE : names.found;
    }

    /** Most lines have no such number, and share the set that is empty. */
    private void add(int i) {
        BitSet numbers = found == null ? new BitSet() : found;
        numbers.set(i);
        found = numbers;
    }

    /** {@code D 4, 3}: the square is the street. */
    private void findSquare() {
        if (line.size() > 1 && isSquareLetter() && endsSquare(2)) {
            add(1);
        } else if (line.size() > 0 && isSquare(line.at(0).text()) && endsSquare(1)) {
            add(0);
        }
    }

    private static boolean isSquare(String word) {
        return word.length() <= LONGEST_SQUARE && SQUARE.matcher(word).matches();
    }

    private boolean isSquareLetter() {
        String letter = line.at(0).text();
        return letter.length() == 1
                && letter.charAt(0) >= 'A'
                && letter.charAt(0) <= 'U'
                && SQUARE_NUMBER.matcher(line.at(1).text()).matches();
    }

    private boolean endsSquare(int i) {
        return line.breaks(i) || line.isNumber(i) || line.has(i, AddressRole.NUMBER);
    }

    private void findDate(int i) {
        int month = line.has(i + 1, AddressRole.LINK) ? i + 2 : i + 1;
        if (!line.has(month, AddressRole.MONTH) || !isDay(i)) {
            return;
        }
        int year = line.has(month + 1, AddressRole.LINK) ? month + 2 : month + 1;
        if (isYear(year)) {
            add(year);
        }
        if (i > 0 || !line.isNumberFirst() || isYear(year)) {
            add(i);
        }
    }

    private boolean isDay(int i) {
        return line.has(i, AddressRole.DAY)
                || line.has(i, AddressRole.ORDINAL)
                || line.is(i, Kind.ORDINAL)
                || line.isRoman(i)
                || (line.isNumber(i) && DAY.matcher(line.at(i).text()).matches());
    }

    private boolean isYear(int i) {
        return line.isNumber(i)
                && line.at(i).text().length() >= SHORTEST_YEAR
                && YEAR.matcher(line.at(i).text()).matches();
    }

    /** A year in front of the number: {@code Boulevard 1945 230}. */
    private void findYear(int i) {
        if (i > 0 && isYear(i) && !line.breaks(i - 1) && (line.isNumber(i + 1) || isNumberBehindBreak(i + 1))) {
            add(i);
        }
    }

    private boolean isNumberBehindBreak(int i) {
        return line.is(i, Kind.BREAK) && line.isNumber(i + 1) && line.breaks(i + 2);
    }

    /**
     * A number right behind the kind of street: {@code Straße 73}, {@code Piazza 40 Martiri}, {@code 9 Highway 12 W}.
     */
    private void findNumbered(int i) {
        if (!line.isNumber(i) || line.breaks(i - 1) || !line.isTypeOnly(streetStart(i), i)) {
            return;
        }
        boolean nameGoesOn =
                !HouseParts.complete(line, i + 1) && !line.isNumber(i + 1) && !line.has(i + 1, AddressRole.NUMBER);
        if (line.has(i - 1, AddressRole.ROAD) || nameGoesOn) {
            add(i);
        }
    }

    private int streetStart(int number) {
        int start = line.segmentStart(number - 1);
        return line.isNumberFirst() && line.isNumber(start) ? start + 1 : start;
    }

    /** {@code 123 S 500 E}: streets that are numbered from the middle of a town. */
    private void findGrid(int i) {
        boolean between = line.isNumber(i) && line.isNumber(i - 2) && line.breaks(i + 2);
        if (between && line.isNumberFirst() && isCompass(i - 1) && isCompass(i + 1)) {
            add(i);
        }
    }

    private boolean isCompass(int i) {
        return line.is(i, Kind.WORD)
                && line.at(i).isLetter()
                && "NSEW".contains(line.at(i).text());
    }
}
