package com.isendu.contactimport.internal.normalize.phone;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fast path for cells in the usual form whose number does not exist, for which every reading of
 * {@link PhoneNormalizer#carefully} would fail. Returns the same reason, or nothing.
 */
final class NoSuchPhone {

    private static final String MARKS = "-./";

    private NoSuchPhone() {}

    /**
     * Why a cell holds no number.
     *
     * @param text the text without blanks at its ends, which {@link PlainPhone} cannot read
     * @param country the country by which to read national numbers, or null
     * @return the reason, or null when this is another kind of cell
     */
    static @Nullable ErrorCode fault(String text, @Nullable String country) {
        DialledRegion home = country == null ? null : DialledRegion.of(country);
        String digits = home == null ? null : digits(text);
        if (home == null || digits == null || digits.contains("00") || mayBeSeveral(text)) {
            return null;
        }
        boolean absent = text.charAt(0) == '+' ? isAbsentAbroad(digits) : isAbsentAtHome(digits, home);
        return absent ? PhoneFault.of(List.of(text), new PhoneReader(country, PhoneHabit.UNKNOWN)) : null;
    }

    /** Behind the last digit a mark may stand, which announces nothing: then there is no other ending either. */
    private static @Nullable String digits(String text) {
        int last = text.length() - 1;
        boolean marked = MARKS.indexOf(text.charAt(last)) >= 0;
        return marked ? PlainPhone.digits(text.substring(0, last), 0) : PlainPhone.digits(text);
    }

    /** Between blanks there may be several numbers, unless the first part is too short for one. */
    private static boolean mayBeSeveral(String text) {
        return text.indexOf(' ') > PhoneReader.MIN_DIGITS;
    }

    private static boolean isAbsentAbroad(String digits) {
        DialledRegion region = DialledRegion.ofInternational(digits, 0);
        return region != null
                && isAbsent(region, digits, region.callingCode().length())
                && !digits.startsWith(region.callingCode() + region.callingCode())
                && !mayBeMended(digits);
    }

    private static boolean isAbsentAtHome(String digits, DialledRegion home) {
        return !home.mayBeInternational(digits)
                && !digits.startsWith(home.callingCode())
                && isAbsent(home, digits, 0)
                && !mayBeMended(home.callingCode() + digits)
                && (digits.charAt(0) == '0' || isAbsentBehindPlus(digits));
    }

    private static boolean isAbsentBehindPlus(String digits) {
        return !PhoneReader.mayBeOldMobile(digits) && PlainPhone.kindAbroad(digits, 0) == NumberingPlan.NONE;
    }

    /** Neither with nor without the national prefix. */
    private static boolean isAbsent(DialledRegion region, String digits, int from) {
        int start = region.skipNationalPrefix(digits, from);
        return start != NationalPrefix.UNKNOWN
                && region.kind(digits, from, from) == NumberingPlan.NONE
                && region.kind(digits, start, start) == NumberingPlan.NONE;
    }

    /**
     * The repairs of {@link PhoneReader}: what Italy, Mexico and Brazil had between the calling code and the number. A
     * doubled calling code is excluded before.
     */
    private static boolean mayBeMended(String digits) {
        return digits.startsWith("3903") || PhoneReader.mayBeOldMobile(digits);
    }
}
