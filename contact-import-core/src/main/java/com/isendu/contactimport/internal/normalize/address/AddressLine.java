package com.isendu.contactimport.internal.normalize.address;

import com.isendu.contactimport.internal.normalize.address.AddressToken.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address line split into tokens, with queries about them. Immutable. */
final class AddressLine {

    private static final int TYPE_ROLES = AddressRole.STREET.bit() | AddressRole.ROAD.bit();
    private static final int LONGEST_ROMAN = 6;

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

    /** Returns whether the country writes the number before the street. */
    boolean isNumberFirst() {
        return numberFirst;
    }

    AddressToken at(int i) {
        return tokens.get(i);
    }

    /** Returns whether a token separates; both ends of the line do. */
    boolean breaks(int i) {
        return i < 0 || i >= tokens.size() || tokens.get(i).separates();
    }

    /** Returns whether a comma, bracket, dash or slash stands here. */
    boolean separates(int i) {
        return is(i, Kind.BREAK) || is(i, Kind.DASH);
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
        return is(i, Kind.WORD) && isRoman(tokens.get(i).text());
    }

    private static boolean isRoman(String word) {
        return word.length() <= LONGEST_ROMAN && word.chars().allMatch(c -> "IVXL".indexOf(c) >= 0);
    }

    /**
     * {@code 1e} or {@code 3.} before a word is more likely part of a name in countries where numbers follow the
     * street.
     */
    boolean isOrdinalName(int i) {
        String number = tokens.get(i).text();
        return !numberFirst && is(i + 1, Kind.WORD) && (number.endsWith("e") || number.endsWith("."));
    }

    boolean isOrdinal(int i) {
        return is(i, Kind.ORDINAL) || has(i, AddressRole.ORDINAL);
    }

    /** Returns the part of the line that tokens cover. */
    String slice(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Returns the first token of the segment that a token stands in: words between separators, brackets included. */
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

    /** Returns whether these words only say what kind of street it is, and not which. */
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

    /** Returns the first of the words that announce a number, or the number itself. */
    int announcer(int number) {
        int first = number;
        while (first > 0 && has(first - 1, AddressRole.NUMBER)) {
            first--;
        }
        return first;
    }
}
