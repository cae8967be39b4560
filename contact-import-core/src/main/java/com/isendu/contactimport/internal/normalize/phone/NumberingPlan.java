package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.util.List;

/**
 * Checks whether numbers with a calling code exist, with a {@link DigitMachine} built from the data of libphonenumber
 * and with the same results.
 */
final class NumberingPlan {

    /** No such number. */
    static final int NONE = 0;

    /** A number for a service, neither fixed nor mobile. */
    static final int OTHER = 1;

    /** A fixed line. */
    static final int FIXED = 2;

    /** A landline or a mobile number: the country does not distinguish them. */
    static final int EITHER = 3;

    /** A mobile number. */
    static final int MOBILE = 4;

    private static final int CLAIMED = 5;
    /** A valid number that must not be called. */
    private static final int MAILBOX = 6;

    private static final int GENERAL = 1;
    private static final int SPECIAL = 2;
    private static final int FIXED_BIT = 4;
    private static final int MOBILE_BIT = 8;
    private static final int VOICEMAIL = 16;
    private static final int MAX_DIGITS = 17;

    private final DigitLanguage language = new DigitLanguage();

    private NumberingPlan() {}

    /**
     * Returns the machine of a calling code.
     *
     * @throws UnsupportedPatternException if the data can only be read by the library
     */
    static DigitMachine of(int callingCode) {
        DigitMachine prepared = PreparedMachines.find(description(callingCode));
        return prepared == null ? build(callingCode) : prepared;
    }

    /** Builds the same machine. */
    static DigitMachine build(int callingCode) {
        return new NumberingPlan().ofRegions(regions(callingCode));
    }

    /** All of the library's data that the machine of a calling code is made of. */
    static String description(int callingCode) {
        StringBuilder description = new StringBuilder();
        for (String region : regions(callingCode)) {
            PhoneMetadata data = DialledRegion.data(region);
            description.append(data.getSameMobileAndFixedLinePattern()).append(data.getLeadingDigits());
            describe(data.getGeneralDesc(), description);
            for (PhoneNumberDesc special : special(data)) {
                describe(special, description);
            }
            describe(data.getVoicemail(), description);
            describe(data.getFixedLine(), description);
            describe(data.getMobile(), description);
        }
        return description.toString();
    }

    private static void describe(PhoneNumberDesc kind, StringBuilder description) {
        description.append('/').append(kind.getNationalNumberPattern()).append(kind.getPossibleLengthList());
    }

    private static List<String> regions(int callingCode) {
        return PhoneNumberUtil.getInstance().getRegionCodesForCountryCode(callingCode);
    }

    /**
     * Returns the machine of what may be a number in a region, if only by its length and first digits.
     *
     * @throws UnsupportedPatternException as above
     */
    static DigitMachine viable(PhoneMetadata region) {
        DigitMachine prepared = PreparedMachines.find(viableDescription(region));
        return prepared == null ? buildViable(region) : prepared;
    }

    /** Builds the same machine. */
    static DigitMachine buildViable(PhoneMetadata region) {
        NumberingPlan plan = new NumberingPlan();
        return plan.language.machine(plan.add(DigitLanguage.NOTHING, region.getGeneralDesc(), GENERAL));
    }

    /** All of the library's data that it is made of. */
    static String viableDescription(PhoneMetadata region) {
        StringBuilder description = new StringBuilder();
        describe(region.getGeneralDesc(), description);
        return description.toString();
    }

    /**
     * Where regions share a code, the first that knows a number has it; leading digits are a region's own in any case.
     */
    private DigitMachine ofRegions(List<String> regions) {
        int all = DigitLanguage.NOTHING;
        for (String region : regions) {
            PhoneMetadata data = DialledRegion.data(region);
            int numbers = numbers(data);
            if (regions.size() > 1 && data.hasLeadingDigits()) {
                int own = DigitPattern.before(language, data.getLeadingDigits(), anything());
                numbers = language.join(
                        own, numbers, (claimed, kind) -> kind == NONE || claimed == NONE ? claimed : kind);
            }
            all = language.join(all, numbers, (before, here) -> before == NONE ? here : before);
        }
        return language.machine(language.map(all, kind -> kind >= CLAIMED ? NONE : kind));
    }

    private int anything() {
        int end = language.end(CLAIMED);
        int node = end;
        for (int i = 0; i < MAX_DIGITS; i++) {
            node = language.join(end, language.digit(DigitLanguage.ANY, node), (a, b) -> a | b);
        }
        return node;
    }

    private int numbers(PhoneMetadata data) {
        int bits = DigitLanguage.NOTHING;
        bits = add(bits, data.getGeneralDesc(), GENERAL);
        for (PhoneNumberDesc special : special(data)) {
            bits = add(bits, special, SPECIAL);
        }
        bits = add(bits, data.getVoicemail(), VOICEMAIL);
        bits = add(bits, data.getFixedLine(), FIXED_BIT);
        bits = add(bits, data.getMobile(), MOBILE_BIT);
        boolean same = data.getSameMobileAndFixedLinePattern();
        return language.map(bits, kinds -> kind(kinds, same));
    }

    private static List<PhoneNumberDesc> special(PhoneMetadata data) {
        return List.of(
                data.getPremiumRate(),
                data.getTollFree(),
                data.getSharedCost(),
                data.getVoip(),
                data.getPersonalNumber(),
                data.getPager(),
                data.getUan());
    }

    private static int kind(int bits, boolean mobileLikeFixed) {
        if ((bits & GENERAL) == 0) {
            return NONE;
        }
        if ((bits & SPECIAL) != 0) {
            return OTHER;
        }
        if ((bits & VOICEMAIL) != 0) {
            return MAILBOX;
        }
        boolean fixed = (bits & FIXED_BIT) != 0;
        boolean mobile = mobileLikeFixed ? fixed : (bits & MOBILE_BIT) != 0;
        return mobile && fixed ? EITHER : mobile ? MOBILE : fixed ? FIXED : NONE;
    }

    /** Returns whether a number of this kind may be a mobile one. */
    static boolean mayBeMobile(int kind) {
        return kind >= EITHER;
    }

    private int add(int bits, PhoneNumberDesc kind, int bit) {
        String pattern = kind.getNationalNumberPattern();
        if (pattern.isEmpty()) {
            return bits;
        }
        int numbers = DigitPattern.before(language, pattern, language.end(bit));
        return language.join(bits, language.ofLengths(numbers, lengths(kind)), (a, b) -> a | b);
    }

    private static long lengths(PhoneNumberDesc kind) {
        long lengths = kind.getPossibleLengthCount() == 0 ? (1L << (MAX_DIGITS + 1)) - 1 : 0;
        for (int length : kind.getPossibleLengthList()) {
            lengths |= length < 0 ? 0 : 1L << length;
        }
        return lengths;
    }
}
