package com.isendu.contactimport.internal.map;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Fast checks of what a cell looks like, without validation. */
final class CellShape {

    private static final Pattern PHONE = Pattern.compile("'?(\\+|00)?[0-9][0-9 ()./-]{6,20}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-](\\d{4})");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?i)\\d{5}|\\d{4} ?[A-Z]{2}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}");
    private static final Pattern NUMERIC = Pattern.compile("[#\\d .,:/+-]*\\d[#\\d .,:/+-]*");
    private static final Set<String> ANSWERS = Set.of(
            "yes",
            "no",
            "y",
            "n",
            "true",
            "false",
            "x",
            "ok",
            "si",
            "s\u00EC",
            "s\u00ED",
            "oui",
            "non",
            "ja",
            "nein",
            "nee",
            "nej",
            "nei",
            "tak",
            "nie",
            "sim",
            "n\u00E3o",
            "kyll\u00E4");
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int FEWEST_BARE_DIGITS = 9;
    private static final int MOST_BARE_DIGITS = 10;
    private static final int MOST_LEADING_ZERO_DIGITS = 11;
    private static final Pattern VAT_NUMBER = Pattern.compile("(?:IT)?[0-9]{11}");
    private static final int VAT_DIGITS = 11;
    private static final int TEN = 10;

    private CellShape() {}

    static boolean isEmail(String cell) {
        return EmailShape.isIn(cell);
    }

    /** Returns whether a cell is a number, a date or an answer such as yes, and so was never meant as an address. */
    static boolean isNoAddressAtAll(String cell) {
        return isNumeric(cell) || isDate(cell) || isAnswer(cell);
    }

    /** Yes, no, and the letters that stand for them. */
    static boolean isAnswer(String cell) {
        boolean letter = cell.length() == 1 && Character.isLetter(cell.charAt(0));
        return letter || ANSWERS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isDate(String cell) {
        return DATE.matcher(cell).matches();
    }

    static boolean isPostcode(String cell) {
        return POSTCODE.matcher(cell).matches();
    }

    /** Digits and what stands between them, as in an order number; no name looks like this. */
    static boolean isNumeric(String cell) {
        return NUMERIC.matcher(cell).matches();
    }

    /** Enough digits with nothing else than what separates them. */
    static boolean isPhone(String cell) {
        return PHONE.matcher(cell).matches() && !isDate(cell) && between(digits(cell), FEWEST_DIGITS, MOST_DIGITS);
    }

    /** A phone that would hardly be anything else: international, or of a national number's length. */
    static boolean isSurelyPhone(String cell) {
        if (!isPhone(cell) || isVatNumber(cell)) {
            return false;
        }
        String bare = cell.startsWith("'") ? cell.substring(1) : cell;
        long digits = digits(bare);
        return bare.startsWith("+")
                || bare.startsWith("00")
                || (bare.startsWith("0") && between(digits, FEWEST_DIGITS, MOST_LEADING_ZERO_DIGITS))
                || between(digits, FEWEST_BARE_DIGITS, MOST_BARE_DIGITS);
    }

    /** A phone that starts with a plus. */
    static boolean isInternationalPhone(String cell) {
        return cell.startsWith("+") && isPhone(cell);
    }

    /** Eleven digits, the last of which checks the others, as Italian VAT numbers have. */
    static boolean isVatNumber(String cell) {
        return VAT_NUMBER.matcher(cell).matches() && luhnSum(cell.substring(cell.length() - VAT_DIGITS)) % TEN == 0;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled / TEN + doubled % TEN;
        }
        return sum;
    }

    private static boolean between(long number, int least, int most) {
        return number >= least && number <= most;
    }

    private static long digits(String cell) {
        long digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
