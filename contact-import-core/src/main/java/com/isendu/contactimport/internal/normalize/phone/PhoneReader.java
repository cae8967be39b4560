package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.isendu.contactimport.internal.normalize.cell.PhoneHabit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one number as written in a country and accepts only numbers that exist in its numbering plan. */
final class PhoneReader {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\( ?0 ?\\)");
    static final int MIN_DIGITS = 5;
    private static final int MAX_DIGITS = 20;
    private static final int ITALY = 39;
    private static final int MEXICO = 52;
    private static final int BRAZIL = 55;
    private static final String MEXICAN_ONE = "521";
    private static final String BRAZILIAN_CODE = "55";
    /** Calling code, area and eight digits; mobile numbers have nine now, which begin with a nine. */
    private static final Pattern BRAZILIAN_OLD = Pattern.compile("\\d\\d[6-9]\\d{7}");

    private static final int BRAZILIAN_OLD_LENGTH = 12;
    private static final int ITALIAN_MOBILE_DIGITS = 10;

    private final @Nullable String region;
    private final int regionCode;
    private final PhoneHabit habit;
    /** The last digits that may be one number or another. */
    private @Nullable TwoReadings unclear;

    /**
     * Starts reading a row.
     *
     * @param region ISO 3166-1 alpha-2 code, or null where only international numbers can be read
     * @param habit how the numbers of the column are written
     */
    PhoneReader(@Nullable String region, PhoneHabit habit) {
        this.region = region != null && LIBRARY.getSupportedRegions().contains(region) ? region : null;
        this.habit = habit;
        this.regionCode = this.region == null ? 0 : LIBRARY.getCountryCodeForRegion(this.region);
    }

    /** Returns the digits of a text of ASCII characters. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** Returns whether a number may be a mobile one. */
    static boolean isMobile(PhoneNumber number) {
        PhoneNumberType type = LIBRARY.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** A mailbox has a digit or two more than its owner's number: it is more likely a number with an extra digit. */
    static boolean isVoicemail(PhoneNumber number) {
        return LIBRARY.getNumberType(number) == PhoneNumberType.VOICEMAIL;
    }

    /** Returns the country of national numbers, or null if there is none. */
    @Nullable
    String region() {
        return region;
    }

    /** Returns the digits of a text, after a plus when its zeros stand for one. */
    String dialled(String text) {
        String digits = digits(text);
        if (text.indexOf('+') >= 0) {
            return '+' + digits;
        }
        return region == null && isInternational(text) ? '+' + digits.substring(2) : digits;
    }

    /** Returns whether nothing but the country is missing to read the numbers. */
    boolean lacksCountry(List<String> groups) {
        return region == null
                && groups.stream()
                        .anyMatch(group ->
                                !isInternational(group) && digits(group).length() >= MIN_DIGITS);
    }

    /** Returns the number, or null if the text is not a number or has two possible readings. */
    @Nullable
    PhoneNumber read(String text) {
        String number = text.strip();
        int digits = digits(number).length();
        if (digits < MIN_DIGITS || digits > MAX_DIGITS || number.indexOf('+', 2) >= 0) {
            return null;
        }
        return isInternational(number) ? international(number) : bare(number, digits(number));
    }

    /**
     * Which countries a number may be of, when {@link #read} returned null because there are two.
     *
     * @return the ISO 3166-1 alpha-2 codes {@code national} and {@code international}; empty when the reason is another
     *     one
     */
    Map<String, String> countries() {
        PhoneNumber home = unclear == null ? null : unclear.home();
        PhoneNumber abroad = unclear == null ? null : unclear.abroad();
        return home == null || abroad == null
                ? Map.of()
                : Map.of("national", regionOf(home), "international", regionOf(abroad));
    }

    private static String regionOf(PhoneNumber number) {
        String known = LIBRARY.getRegionCodeForNumber(number);
        return known == null ? LIBRARY.getRegionCodeForCountryCode(number.getCountryCode()) : known;
    }

    private @Nullable PhoneNumber bare(String text, String digits) {
        PhoneNumber home = national(digits);
        if (digits.startsWith("0") || (region == null && !habit.expectsCode())) {
            return home;
        }
        PhoneNumber abroad = abroad(digits);
        boolean apart = abroad == null || habit.expectsCode() || mayBeginWith(abroad.getCountryCode(), text, digits);
        TwoReadings readings = new TwoReadings(digits, home, apart ? abroad : null);
        if (readings.isUnclear(habit)) {
            unclear = readings;
        }
        return readings.choose(habit);
    }

    /**
     * Returns whether digits may begin with a calling code. A number with blanks has one after the calling code:
     * {@code 33 6 98 76 54 32}, and {@code 336 987 6543} is none.
     */
    private static boolean mayBeginWith(int code, String text, String digits) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == digits.length() || text.substring(0, end).equals(Integer.toString(code));
    }

    /** Returns the number of digits without a plus as people of the country write it, or null. */
    @Nullable
    PhoneNumber national(String digits) {
        if (region == null) {
            return null;
        }
        PhoneNumber direct = valid(digits);
        if (direct != null && isMobile(direct)) {
            return direct;
        }
        // The plus got lost: likelier than a fixed number that begins with the country's own code.
        String code = Integer.toString(regionCode);
        PhoneNumber prefixed = digits.startsWith(code) ? valid('+' + digits) : null;
        if (prefixed != null && isMobile(prefixed)) {
            return prefixed;
        }
        return direct != null ? direct : mended(code + digits);
    }

    /** Returns the number of digits behind a plus, or null. */
    @Nullable
    PhoneNumber abroad(String digits) {
        PhoneNumber number = valid('+' + digits);
        if (number != null || !mayBeOldMobile(digits)) {
            return number;
        }
        int code = digits.startsWith(BRAZILIAN_CODE) ? BRAZIL : MEXICO;
        return mobile(Integer.toString(code), digits.substring(2), code);
    }

    private static boolean isInternational(String text) {
        String bare = text.startsWith("(") ? text.substring(1) : text;
        return bare.startsWith("+") || bare.startsWith("00");
    }

    private @Nullable PhoneNumber international(String text) {
        if (TRUNK_ZERO.matcher(text).find()) {
            return withoutTrunkZero(text);
        }
        String digits = digits(text);
        boolean plus = text.indexOf('+') >= 0;
        PhoneNumber number = plus ? valid('+' + digits) : validDialled(digits);
        return number != null ? number : mendedAbroad(plus ? digits : digits.substring(2));
    }

    /** Also accepts a calling code that occurs twice: in a separate column and before the number. */
    private @Nullable PhoneNumber mendedAbroad(String digits) {
        DialledRegion dialled = DialledRegion.ofInternational(digits, 0);
        String code = dialled == null ? "" : dialled.callingCode();
        PhoneNumber once = digits.startsWith(code + code) && !code.isEmpty()
                ? mobile(code, digits.substring(code.length()), 0)
                : null;
        return once != null ? once : mended(digits);
    }

    /**
     * The zero is dialled inside the country only, except in Italy, where fixed numbers keep it and mobile ones have
     * none.
     */
    private @Nullable PhoneNumber withoutTrunkZero(String text) {
        PhoneNumber without = international(TRUNK_ZERO.matcher(text).replaceAll(""));
        if (without != null && without.getCountryCode() != ITALY) {
            return without;
        }
        PhoneNumber with = international(TRUNK_ZERO.matcher(text).replaceAll("0"));
        boolean mobile = without != null && nationalDigits(without) == ITALIAN_MOBILE_DIGITS;
        if (without != null && with != null && !mobile) {
            return null;
        }
        return mobile || with == null ? without : with;
    }

    private static int nationalDigits(PhoneNumber number) {
        return LIBRARY.getNationalSignificantNumber(number).length();
    }

    private @Nullable PhoneNumber validDialled(String digits) {
        return region == null ? valid('+' + digits.substring(2)) : valid(digits);
    }

    /**
     * Returns whether digits with their calling code may be a mobile number of Mexico or Brazil as it was once, and
     * still is in the ids of WhatsApp.
     */
    static boolean mayBeOldMobile(String digits) {
        return digits.startsWith(MEXICAN_ONE)
                || (digits.length() == BRAZILIAN_OLD_LENGTH && digits.startsWith(BRAZILIAN_CODE));
    }

    /** Repairs what can mean one thing only: a doubled prefix, and what mobile numbers had once or had not yet. */
    private @Nullable PhoneNumber mended(String digits) {
        for (int code : new int[] {regionCode, ITALY, MEXICO, BRAZIL}) {
            String prefix = Integer.toString(code);
            if (code != 0 && digits.startsWith(prefix)) {
                PhoneNumber mended = mobile(prefix, digits.substring(prefix.length()), code);
                if (mended != null) {
                    return mended;
                }
            }
        }
        return null;
    }

    private @Nullable PhoneNumber mobile(String prefix, String rest, int code) {
        String once = rest.startsWith(prefix) ? rest.substring(prefix.length()) : rest;
        if (code == ITALY && once.startsWith("03")) {
            once = once.substring(1);
        } else if (code == MEXICO && once.startsWith("1")) {
            once = once.substring(1);
        } else if (code == BRAZIL && BRAZILIAN_OLD.matcher(once).matches()) {
            once = once.substring(0, 2) + '9' + once.substring(2);
        }
        PhoneNumber number = once.equals(rest) ? null : valid('+' + prefix + once);
        return number != null && isMobile(number) ? number : null;
    }

    private @Nullable PhoneNumber valid(String digits) {
        try {
            PhoneNumber number = LIBRARY.parse(digits, region);
            return LIBRARY.isValidNumber(number) && !isVoicemail(number) ? number : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
