package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.internal.normalize.AddressToken.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address line, cut into tokens, and what can be asked of them. Immutable. */
final class AddressLine {

    private static final int LONGEST_DESIGNATOR = 6;
    private static final int PART_ROLES = AddressRole.UNIT.bit()
            | AddressRole.CARE.bit()
            | AddressRole.BOX.bit()
            | AddressRole.BOXNUMBER.bit()
            | AddressRole.KEPT.bit()
            | AddressRole.NONE.bit();
    private static final int TYPE_ROLES = AddressRole.STREET.bit() | AddressRole.ROAD.bit();
    private static final int NUMBERED_PARTS =
            AddressRole.UNIT.bit() | AddressRole.BOX.bit() | AddressRole.BOXNUMBER.bit();
    private static final int INITIAL = 2;
    private static final int POSTCODE_LENGTH = 5;
    private static final Pattern FLAT = Pattern.compile("\\d{1,2}\\p{L}");
    private static final Pattern ROMAN = Pattern.compile("[IVXL]{1,6}");
    private static final Pattern DWELLING = Pattern.compile("[HKLU]\\d{4}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("0\\d{3}");

    private final String text;
    private final List<AddressToken> tokens;
    private final boolean numberFirst;

    private AddressLine(String text, List<AddressToken> tokens, boolean numberFirst) {
        this.text = text;
        this.tokens = tokens;
        this.numberFirst = numberFirst;
    }

    static AddressLine of(String text, @Nullable String country) {
        boolean numberFirst = AddressWords.numberFirst(country);
        List<AddressToken> tokens = AddressTokenizer.tokens(text, AddressWords.of(country), numberFirst);
        return new AddressLine(text, tokens, numberFirst);
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    /** Tells whether the country writes the number before the street. */
    boolean isNumberFirst() {
        return numberFirst;
    }

    AddressToken at(int i) {
        return tokens.get(i);
    }

    /** Tells whether a token separates; both ends of the line do. */
    boolean breaks(int i) {
        return i < 0 || i >= tokens.size() || tokens.get(i).separates();
    }

    boolean is(int i, Kind kind) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(kind);
    }

    boolean has(int i, AddressRole role) {
        return i >= 0 && i < tokens.size() && tokens.get(i).has(role);
    }

    boolean isNumber(int i) {
        return is(i, Kind.NUMBER);
    }

    boolean isRoman(int i) {
        return is(i, Kind.WORD) && ROMAN.matcher(tokens.get(i).text()).matches();
    }

    /** {@code 1e} or {@code 3.} before a word is rather part of a name where numbers stand behind the street. */
    boolean isOrdinalName(int i) {
        String number = tokens.get(i).text();
        return !numberFirst && is(i + 1, Kind.WORD) && (number.endsWith("e") || number.endsWith("."));
    }

    boolean isOrdinal(int i) {
        return is(i, Kind.ORDINAL) || has(i, AddressRole.ORDINAL);
    }

    /** The part of the line that tokens cover. */
    String slice(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The first token of the segment that a token stands in: words between separators, brackets included. */
    int segmentStart(int i) {
        int start = is(i, Kind.CLOSE) ? bracket(i) : i;
        while (start > 0) {
            if (is(start - 1, Kind.CLOSE)) {
                start = bracket(start - 1);
            } else if (breaks(start - 1)) {
                return start;
            } else {
                start--;
            }
        }
        return Math.max(start, 0);
    }

    int segmentEnd(int i) {
        int end = i;
        while (!breaks(end)) {
            end++;
        }
        return end;
    }

    private int bracket(int close) {
        int open = close - 1;
        while (open > 0 && !is(open, Kind.BREAK)) {
            open--;
        }
        return Math.max(open, 0);
    }

    /** Tells whether the tokens from here on can complete an address whose number has just ended. */
    boolean completes(int i) {
        return breaks(i) || tokens.get(i).hasAny(PART_ROLES) || isOrdinal(i) || isHash(i) || partEnd(i) > i;
    }

    /** Tells whether these words only say what kind of street it is, and not which. */
    boolean isTypeOnly(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!has(i, AddressRole.LINK)) {
                return false;
            }
        }
        return from < to && tokens.get(from).hasAny(TYPE_ROLES) && !isNameAlready(tokens.get(from));
    }

    /** A kind of street in several words is the name of one: {@code Zona Industriale}, {@code Gran Vía}. */
    private static boolean isNameAlready(AddressToken type) {
        return type.text().indexOf(' ') > 0 && !type.has(AddressRole.ROAD);
    }

    /** Tells whether a word is the name of a part of the house, whose number follows. */
    boolean namesPart(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).hasAny(NUMBERED_PARTS) && partEnd(i) > i;
    }

    /** The end of a part of the house that starts here, such as {@code interno 3} or {@code 2nd floor}; or the start itself. */
    int partEnd(int i) {
        if (breaks(i)) {
            return i;
        }
        if (has(i, AddressRole.CARE)) {
            return careEnd(i);
        }
        if (isCounted(i)) {
            return i + 2;
        }
        if (isNumber(i)) {
            return startsTown(i) ? segmentEnd(i) : isFlat(i) ? i + 1 : i;
        }
        if (tokens.get(i).hasAny(NUMBERED_PARTS) || isHash(i)) {
            int value = has(i + 1, AddressRole.NUMBER) ? i + 2 : i + 1;
            return isDesignator(value) ? value + 1 : i;
        }
        return dwellingEnd(i);
    }

    /** The end of a receiver's name: where the segment ends or, at the end of the line, where a street begins. */
    private int careEnd(int i) {
        int end = segmentEnd(i);
        for (int next = i + 2; end == tokens.size() && next < end; next++) {
            boolean type =
                    has(next, AddressRole.STREET) && tokens.get(next).text().length() > INITIAL;
            if (numberFirst ? isNumber(next) : type) {
                return next;
            }
        }
        return end;
    }

    /** {@code 3. OG} or {@code 2 tv}, where the number before is the house's. */
    private boolean isCounted(int i) {
        if (!has(i + 1, AddressRole.UNIT)) {
            return false;
        }
        boolean second = isNumber(i) && i > 0;
        boolean dotted = second && at(i).text().endsWith(".") && (breaks(i - 1) || isNumber(i - 1));
        boolean counts = second && (isNumber(i - 1) || at(i).text().endsWith("e"));
        return isOrdinal(i) || dotted || (counts && !isDesignator(i + 2));
    }

    /** {@code 2B} behind the house number and at the end, or {@code 2/5} behind one with a full stop. */
    private boolean isFlat(int i) {
        if (!isNumber(i - 1) || !breaks(i + 1)) {
            return false;
        }
        String text = tokens.get(i).text();
        boolean dotted = at(i - 1).text().endsWith(".") && text.indexOf('/') > 0;
        return dotted || (at(i - 1).isDigits() && FLAT.matcher(text).matches());
    }

    /** Tells whether a postal code and its town start here, in a segment of their own. */
    boolean startsTown(int i) {
        boolean postcode = i > 0 && breaks(i - 1) && isNumber(i) && at(i).isDigits();
        return postcode
                && tokens.get(i).text().length() == POSTCODE_LENGTH
                && (!numberFirst || has(0, AddressRole.STREET))
                && isTownName(i + 1);
    }

    private boolean isTownName(int i) {
        return is(i, Kind.WORD)
                && partEnd(i) == i
                && !has(i, AddressRole.STREET)
                && !has(segmentEnd(i) - 1, AddressRole.STREET);
    }

    /** Norwegian dwellings, {@code H0101}. */
    private int dwellingEnd(int i) {
        AddressToken token = tokens.get(i);
        if (token.is(Kind.WORD) && DWELLING.matcher(token.text()).matches()) {
            return i + 1;
        }
        boolean apart = token.isLetter()
                && is(i + 1, Kind.WORD)
                && FOUR_DIGITS.matcher(tokens.get(i + 1).text()).matches();
        return apart ? i + 2 : i;
    }

    private boolean isHash(int i) {
        return is(i, Kind.WORD) && tokens.get(i).text().equals("#");
    }

    private boolean isDesignator(int i) {
        if (breaks(i) || tokens.get(i).text().length() > LONGEST_DESIGNATOR) {
            return false;
        }
        return tokens.get(i).isLetter()
                || isRoman(i)
                || tokens.get(i).text().chars().anyMatch(Character::isDigit);
    }
}
