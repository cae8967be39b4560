package com.isendu.contactimport.internal.map.phone;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of phone numbers and the columns with other parts of these numbers. Immutable. */
public final class PhoneLine {

    private static final int MOST_PART_DIGITS = 6;
    private static final Pattern CODE = Pattern.compile("(\\+|00)?([1-9]\\d{0,2})(?:[ -](\\d{3}))?(?![\\d+])");
    private static final Pattern SINGLE_ZERO = Pattern.compile("0[1-9]\\d{0,2}");
    private static final Pattern FLOAT = Pattern.compile("(\\d+)[.,]0{1,2}");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    /** The calling codes of two digits; with 1 and 7 all that are not of three. */
    private static final Set<String> SHORT_CODES = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");
    /**
     * Many mobile numbers of Italy begin with three digits like these, and few contacts live where they are calling
     * codes.
     */
    private static final char AREA_RATHER = '3';

    private final int number;
    private final List<Piece> before;
    private final int extension;

    /**
     * A line.
     *
     * @param number the index of the column of the numbers
     * @param before the columns before it, in the order in which they are dialled
     * @param extension the index of the column of the extension, or a negative number when there is none
     */
    PhoneLine(int number, List<Piece> before, int extension) {
        this.number = number;
        this.before = List.copyOf(before);
        this.extension = extension;
    }

    /** Returns the index of the column of the numbers. */
    public int number() {
        return number;
    }

    /** The whole number, or null when its own cell is blank: a part alone is none. */
    @Nullable
    public String text(List<String> cells) {
        String own = cell(cells, number);
        if (own == null) {
            return null;
        }
        String digits = plain(own);
        String text = isWhole(digits) ? own : joined(cells, digits, own);
        String behind = extension < 0 ? null : cell(cells, extension);
        return behind == null
                ? text
                : text + " ext. " + NO_DIGIT.matcher(plain(behind)).replaceAll("");
    }

    private String joined(List<String> cells, String digits, String own) {
        StringBuilder code = new StringBuilder();
        StringBuilder area = new StringBuilder();
        for (Piece piece : before) {
            String cell = cell(cells, piece.column());
            String text = cell == null ? "" : plain(cell);
            boolean isArea = piece.mayBeArea() && !code.isEmpty() && !isWhole(text);
            String calling = isArea || piece.part() == PhonePart.AREA_CODE ? null : callingCode(text, piece.part());
            if (calling != null) {
                code.append(code.isEmpty() ? calling : "");
            } else if (piece.mayBeArea()) {
                area.append(areaCode(text));
            }
        }
        if (code.isEmpty() && area.isEmpty()) {
            return own;
        }
        String plus = code.isEmpty() ? "" : "+" + code + ' ';
        return plus + area + (area.isEmpty() ? "" : " ") + digits;
    }

    /** Returns the digits of a calling code, or null when a cell holds none. */
    private static @Nullable String callingCode(String cell, PhonePart part) {
        boolean certain = part != PhonePart.CALLING_OR_AREA_CODE;
        Matcher code = CODE.matcher(certain && SINGLE_ZERO.matcher(cell).matches() ? cell.substring(1) : cell);
        if (!code.find()) {
            return null;
        }
        String first = code.group(2);
        boolean known = SHORT_CODES.contains(first)
                || first.equals("1")
                || first.equals("7")
                || (first.length() == 3 && first.charAt(0) != AREA_RATHER);
        boolean whole =
                code.group(1) != null || code.start(2) == 0 || !Character.isDigit(cell.charAt(code.start(2) - 1));
        return whole && (certain || code.group(1) != null || known)
                ? first + (code.group(3) == null ? "" : code.group(3))
                : null;
    }

    private static String areaCode(String cell) {
        String digits = NO_DIGIT.matcher(cell).replaceAll("");
        return digits.length() > MOST_PART_DIGITS ? "" : digits;
    }

    /** A number that brings its calling code along, or a link. */
    private static boolean isWhole(String text) {
        return text.startsWith("+")
                || text.startsWith("00")
                || text.startsWith("(+")
                || text.indexOf('@') >= 0
                || text.contains("://");
    }

    /** Without what a spreadsheet puts around digits. */
    private static String plain(String cell) {
        String text = cell.strip();
        text = text.startsWith("'") ? text.substring(1) : text;
        Matcher decimal = FLOAT.matcher(text);
        return decimal.matches() ? decimal.group(1) : text;
    }

    private static @Nullable String cell(List<String> cells, int index) {
        return index < cells.size() && !cells.get(index).isBlank() ? cells.get(index) : null;
    }

    /**
     * A column before the number.
     *
     * @param column its index
     * @param part what it holds
     * @param next whether it stands right before the number
     */
    record Piece(int column, PhonePart part, boolean next) {

        /** An area code is that of the next number only: a mobile number behind it has none. */
        boolean mayBeArea() {
            return next && (part == PhonePart.AREA_CODE || part == PhonePart.CALLING_OR_AREA_CODE);
        }
    }
}
