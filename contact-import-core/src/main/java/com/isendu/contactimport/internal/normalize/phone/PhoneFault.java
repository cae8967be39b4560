package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.isendu.contactimport.error.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out why a cell has no valid phone number, so that a person knows what to correct. */
final class PhoneFault {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern SEVERAL = Pattern.compile("[;|,]|:::| / | - ");

    private static final String COUNTING = "01234567890123456789";

    private PhoneFault() {}

    /**
     * Finds the reason.
     *
     * @param groups what stands between the words of the cell, of which the reader could read none
     * @param reader the reader
     */
    static ErrorCode of(List<String> groups, PhoneReader reader) {
        if (groups.isEmpty()) {
            return ErrorCode.PHONE_NOT_A_NUMBER;
        }
        if (reader.lacksCountry(groups)) {
            return ErrorCode.PHONE_NO_COUNTRY;
        }
        String only = groups.get(0);
        boolean several = groups.size() > 1 || SEVERAL.matcher(only).find();
        return several ? ErrorCode.PHONE_INVALID : ofOne(reader.dialled(only), reader.region());
    }

    private static ErrorCode ofOne(String dialled, @Nullable String region) {
        if (dialled.length() < PhoneReader.MIN_DIGITS) {
            return ErrorCode.PHONE_TOO_SHORT;
        }
        try {
            return ofNumber(LIBRARY.parse(dialled, region));
        } catch (NumberParseException e) {
            return switch (e.getErrorType()) {
                case INVALID_COUNTRY_CODE -> ErrorCode.PHONE_PREFIX_UNKNOWN;
                case TOO_LONG -> ErrorCode.PHONE_TOO_LONG;
                case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> ErrorCode.PHONE_TOO_SHORT;
            };
        }
    }

    private static ErrorCode ofNumber(PhoneNumber number) {
        ValidationResult length = LIBRARY.isPossibleNumberWithReason(number);
        if (length == ValidationResult.TOO_LONG) {
            return ErrorCode.PHONE_TOO_LONG;
        }
        if (length == ValidationResult.TOO_SHORT || length == ValidationResult.IS_POSSIBLE_LOCAL_ONLY) {
            return ErrorCode.PHONE_TOO_SHORT;
        }
        if (PhoneReader.isVoicemail(number)) {
            return ErrorCode.PHONE_TOO_LONG;
        }
        return lacksZero(number) && !isTypedAtRandom(number) ? ErrorCode.PHONE_ZERO_LOST : ErrorCode.PHONE_INVALID;
    }

    /** Returns whether a number is one repeated digit or the digits in order, typed only to pass a form. */
    private static boolean isTypedAtRandom(PhoneNumber number) {
        String digits = LIBRARY.getNationalSignificantNumber(number);
        return digits.chars().distinct().count() == 1 || COUNTING.contains(digits);
    }

    /** A land line of Italy, where the zero is a part of the number, that a spreadsheet took for an amount. */
    private static boolean lacksZero(PhoneNumber number) {
        PhoneNumber withZero = new PhoneNumber()
                .setCountryCode(number.getCountryCode())
                .setNationalNumber(number.getNationalNumber())
                .setItalianLeadingZero(true);
        return !number.isItalianLeadingZero() && LIBRARY.isValidNumber(withZero) && !beginsLikeMobile(number);
    }

    /**
     * Returns whether the number is more likely a mobile number with a missing digit than a landline without its zero.
     */
    private static boolean beginsLikeMobile(PhoneNumber number) {
        String region = LIBRARY.getRegionCodeForCountryCode(number.getCountryCode());
        PhoneNumber mobile = LIBRARY.getExampleNumberForType(region, PhoneNumberType.MOBILE);
        return mobile != null && firstDigit(mobile) == firstDigit(number);
    }

    private static char firstDigit(PhoneNumber number) {
        return LIBRARY.getNationalSignificantNumber(number).charAt(0);
    }
}
