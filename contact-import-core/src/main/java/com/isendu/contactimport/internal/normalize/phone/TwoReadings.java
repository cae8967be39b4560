package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Digits without a plus, which may be a national number or a number with its calling code. The header, the other cells
 * of the column and the writing habits of the country decide; otherwise the number stays unclear.
 *
 * @param digits ASCII digits without a leading zero
 * @param home the national number, or null if there is none
 * @param abroad the number after a plus, or null if there is none
 */
record TwoReadings(
        String digits, @Nullable PhoneNumber home, @Nullable PhoneNumber abroad) {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Returns the number that is meant, or null when there is none or it is {@linkplain #isUnclear unclear}. */
    @Nullable
    PhoneNumber choose(PhoneHabit habit) {
        if (isUnclear(habit)) {
            return null;
        }
        return prefersAbroad(habit) ? abroad : home;
    }

    /** Returns whether both numbers may be meant, and they are those of two people. */
    boolean isUnclear(PhoneHabit habit) {
        if (home == null || abroad == null || home.equals(abroad)) {
            return false;
        }
        if (habit.expectsCode()) {
            boolean mobileAbroad = PhoneReader.isMobile(abroad);
            boolean writesNational = habit.writing() == Writing.NATIONAL;
            return !isCertain(habit) && mobileAbroad == writesNational && isUsualMobile(home);
        }
        return isInOtherCountry(home, abroad) && isSurelyMobile(abroad) && !isUsual(home);
    }

    private boolean prefersAbroad(PhoneHabit habit) {
        if (home == null) {
            // A digit too many is likelier than a fixed number that lost its plus.
            return abroad != null && (habit.expectsCode() || PhoneReader.isMobile(abroad));
        }
        return abroad != null
                && habit.expectsCode()
                && (isCertain(habit) || PhoneReader.isMobile(abroad) || !isUsualMobile(home));
    }

    /** Ids are written by a program. */
    private static boolean isCertain(PhoneHabit habit) {
        return habit.whatsapp() && habit.writing() == Writing.INTERNATIONAL;
    }

    private static boolean isInOtherCountry(PhoneNumber one, PhoneNumber other) {
        return one.getCountryCode() != other.getCountryCode();
    }

    private static boolean isSurelyMobile(PhoneNumber number) {
        return LIBRARY.getNumberType(number) == PhoneNumberType.MOBILE;
    }

    private boolean isUsualMobile(PhoneNumber number) {
        return PhoneReader.isMobile(number) && isUsual(number);
    }

    /**
     * Written as people of its country do: with the national prefix where they dial one, in a length that is usual
     * there.
     */
    private boolean isUsual(PhoneNumber number) {
        String national = LIBRARY.getNationalSignificantNumber(number);
        String region = LIBRARY.getRegionCodeForNumber(number);
        boolean prefixed = digits.length() > national.length();
        return prefixed || region == null || new NationalWriting(region).isBare(national);
    }
}
