package com.isendu.contactimport.internal.normalize.phone;

import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A fast path for the usual phone cell: one valid number with only blanks and punctuation between its digits. Returns
 * the result of {@link PhoneNormalizer#carefully}, or nothing.
 */
final class PlainPhone {

    private static final int MIN_DIGITS = 5;
    private static final int MAX_DIGITS = 20;
    private static final int MAX_LENGTH = 40;

    /** Fewer digits behind a mark may be another ending or what a spreadsheet added. */
    private static final int MIN_BEHIND_MARK = 4;

    /** The result if only libphonenumber can decide. */
    static final int UNKNOWN = -1;

    private PlainPhone() {}

    /**
     * Reads a cell.
     *
     * @param text the text without blanks at its ends
     * @param country the country by which to read national numbers, or null
     * @param habit how the numbers of the column are written
     * @return the number in E.164 form, or null when this is no usual cell
     */
    static @Nullable String read(String text, @Nullable String country, PhoneHabit habit) {
        String digits = digits(text);
        if (digits == null || digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS) {
            return null;
        }
        if (text.charAt(0) == '+') {
            return international(digits, 0);
        }
        DialledRegion region = country == null ? null : DialledRegion.of(country);
        if (text.startsWith("00") && (country == null || (region != null && region.dialsDoubleZero()))) {
            return international(digits, 2);
        }
        return bare(digits, region, habit);
    }

    /** Digits without a plus: what {@link TwoReadings} would choose, where that is easy to see. */
    private static @Nullable String bare(String digits, @Nullable DialledRegion region, PhoneHabit habit) {
        boolean mayHaveCode = digits.charAt(0) != '0';
        if (mayHaveCode && habit.expectsCode() && habit.writing() != Writing.NATIONAL) {
            return NumberingPlan.mayBeMobile(kindAbroad(digits, 0)) ? international(digits, 0) : null;
        }
        if (region == null || region.mayBeInternational(digits)) {
            return null;
        }
        String home = national(digits, region);
        return home == null || !mayHaveCode || isSure(digits, home, region, habit) ? home : null;
    }

    private static boolean isSure(String digits, String home, DialledRegion region, PhoneHabit habit) {
        if (!habit.expectsCode()) {
            int length = home.length() - 1 - region.callingCode().length();
            boolean usual = digits.length() > length || region.writing().isBare(length);
            return usual || digits.startsWith(region.callingCode()) || !isUnlikelyAtHome(digits);
        }
        return kindAbroad(digits, 0) == NumberingPlan.NONE && !PhoneReader.mayBeOldMobile(digits);
    }

    private static boolean isUnlikelyAtHome(String digits) {
        int kind = kindAbroad(digits, 0);
        return kind == NumberingPlan.MOBILE || kind == UNKNOWN || PhoneReader.mayBeOldMobile(digits);
    }

    /** What a number in E.164 form is, by its numbering plan, or {@link #UNKNOWN}. */
    static int kind(String number) {
        DialledRegion region = DialledRegion.ofInternational(number, 1);
        int national = region == null ? 0 : 1 + region.callingCode().length();
        return region == null ? UNKNOWN : region.kind(number, national, national);
    }

    /**
     * What digits are behind a plus, by their numbering plan, or {@link #UNKNOWN}; they begin with the calling code.
     */
    static int kindAbroad(String digits, int from) {
        DialledRegion region = DialledRegion.ofInternational(digits, from);
        if (region == null) {
            return UNKNOWN;
        }
        int national = from + region.callingCode().length();
        int start = region.skipNationalPrefix(digits, national);
        int kind = start == NationalPrefix.UNKNOWN ? UNKNOWN : region.kind(digits, national, start);
        // What looks like a national prefix may be part of the number, as in 8 808 of Russia.
        boolean prefixed = kind == NumberingPlan.NONE && region.kind(digits, national, national) != NumberingPlan.NONE;
        return prefixed ? UNKNOWN : kind;
    }

    /**
     * Returns the digits of a text in which only one blank or mark at a time stands between them, or null for another
     * text.
     */
    static @Nullable String digits(String text) {
        return digits(text, MIN_BEHIND_MARK);
    }

    /** Like above, for a text with no mark except blanks before its last characters. */
    static @Nullable String digits(String text, int behindMark) {
        int length = text.length();
        int start = text.startsWith("+") || text.startsWith("(") ? 1 : 0;
        if (length > MAX_LENGTH || length == 0 || !isDigit(text.charAt(length - 1))) {
            return null;
        }
        StringBuilder digits = new StringBuilder(MAX_DIGITS);
        boolean open = text.charAt(0) == '(';
        char before = '-';
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
            } else if (c == ')' && open && isDigit(before)) {
                open = false;
            } else if (!isMark(c, before) || (c != ' ' && length - i <= behindMark)) {
                return null;
            }
            before = c;
        }
        return open ? null : digits.toString();
    }

    private static boolean isMark(char c, char before) {
        return c == ' '
                ? isDigit(before) || before == ' ' || before == ')'
                : (c == '-' || c == '.' || c == '/') && (isDigit(before) || before == ')');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable String international(String digits, int from) {
        DialledRegion region = DialledRegion.ofInternational(digits, from);
        if (region == null) {
            return null;
        }
        int national = from + region.callingCode().length();
        // Zeros may announce the calling code once more.
        return digits.startsWith("00", national) ? null : valid(region, digits, national);
    }

    private static @Nullable String valid(DialledRegion region, String digits, int national) {
        int start = region.skipNationalPrefix(digits, national);
        boolean exists = start != NationalPrefix.UNKNOWN && region.kind(digits, national, start) != NumberingPlan.NONE;
        return exists ? number(region, digits, start) : null;
    }

    private static String number(DialledRegion region, String digits, int start) {
        return '+' + region.callingCode() + digits.substring(start);
    }

    private static @Nullable String national(String digits, DialledRegion region) {
        if (!digits.startsWith(region.callingCode())) {
            return valid(region, digits, 0);
        }
        int start = region.skipNationalPrefix(digits, 0);
        int behindCode = region.callingCode().length();
        if (region.skipNationalPrefix(digits, behindCode) != behindCode) {
            return null;
        }
        if (start == behindCode) {
            return valid(region, digits, 0);
        }
        return start == 0 ? nationalOrPlusLost(digits, region, behindCode) : null;
    }

    /** The digits may be a national number or one with its calling code; a mobile number is likelier. */
    private static @Nullable String nationalOrPlusLost(String digits, DialledRegion region, int behindCode) {
        int whole = region.kind(digits, 0, 0);
        if (!NumberingPlan.mayBeMobile(whole)
                && NumberingPlan.mayBeMobile(region.kind(digits, behindCode, behindCode))) {
            return number(region, digits, behindCode);
        }
        // The library removes the calling code of a number that only another region with this code has.
        return whole == NumberingPlan.NONE || !region.mayHave(digits) ? null : number(region, digits, 0);
    }
}
