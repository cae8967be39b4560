package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonemetadata.NumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How numbers are written in a country: with or without the national prefix, and in which lengths. Immutable.
 */
final class NationalWriting {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final List<PhoneNumberType> USUAL = List.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE);

    private final List<NumberFormat> formats;
    private final boolean everBare;
    private final long usualLengths;

    /** Looks at a region of the library. */
    NationalWriting(String region) {
        // Countries that share a calling code share its formats.
        String main = LIBRARY.getRegionCodeForCountryCode(LIBRARY.getCountryCodeForRegion(region));
        this.formats = DialledRegion.data(main).getNumberFormatList();
        this.everBare = formats.stream().noneMatch(NationalWriting::asksForPrefix);
        this.usualLengths = lengths(region);
    }

    private static long lengths(String region) {
        long lengths = 0;
        for (PhoneNumberType type : USUAL) {
            PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
            lengths |= example == null
                    ? 0
                    : 1L << LIBRARY.getNationalSignificantNumber(example).length();
        }
        return lengths;
    }

    private static boolean asksForPrefix(NumberFormat format) {
        String rule = format.getNationalPrefixFormattingRule().replace("$1", "");
        return !format.getNationalPrefixOptionalWhenFormatting() && rule.chars().anyMatch(Character::isDigit);
    }

    /** Returns whether every number of so many digits is usually written without the national prefix. */
    boolean isBare(int length) {
        return everBare && isUsual(length);
    }

    /** Returns whether a number is usually written without the national prefix. */
    boolean isBare(String number) {
        return isUsual(number.length())
                && (everBare
                        || formats.stream()
                                .filter(format -> fits(format, number))
                                .findFirst()
                                .filter(NationalWriting::asksForPrefix)
                                .isEmpty());
    }

    private boolean isUsual(int length) {
        return (usualLengths >> length & 1) != 0;
    }

    /** As the library chooses the format of a number. */
    private static boolean fits(NumberFormat format, String number) {
        int leading = format.getLeadingDigitsPatternCount();
        return (leading == 0
                        || Pattern.compile(format.getLeadingDigitsPattern(leading - 1))
                                .matcher(number)
                                .lookingAt())
                && Pattern.matches(format.getPattern(), number);
    }
}
