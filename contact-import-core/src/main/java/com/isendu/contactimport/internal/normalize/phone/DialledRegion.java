package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The dialling rules and valid numbers of a country, from the data of libphonenumber. Built on first use of a country,
 * which takes milliseconds, and cached. Immutable and thread-safe.
 */
final class DialledRegion {

    private static final Map<String, Optional<DialledRegion>> BY_REGION = new ConcurrentHashMap<>();
    private static final int MAX_CODE_DIGITS = 3;
    private static final AtomicReferenceArray<@Nullable Optional<DialledRegion>> BY_CODE =
            new AtomicReferenceArray<>(1000);
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String DOUBLE_ZERO = "00";

    private final String callingCode;
    private final boolean dialsDoubleZero;
    private final DigitMachine internationalPrefix;
    private final NationalPrefix nationalPrefix;
    private final DigitMachine viable;
    private final DigitMachine plan;
    private final NationalWriting writing;

    private DialledRegion(PhoneMetadata data) {
        this.callingCode = Integer.toString(data.getCountryCode());
        String dialled = data.getInternationalPrefix();
        this.dialsDoubleZero = dialled.equals(DOUBLE_ZERO) || dialled.startsWith(DOUBLE_ZERO + '|');
        this.internationalPrefix = DigitPattern.machine(dialled);
        this.nationalPrefix =
                new NationalPrefix(data.getNationalPrefixForParsing(), data.hasNationalPrefixTransformRule());
        this.viable = NumberingPlan.viable(data);
        this.plan = NumberingPlan.of(data.getCountryCode());
        this.writing = new NationalWriting(data.getId());
    }

    /** Returns the country of an ISO 3166-1 alpha-2 code, or null where only the library can read its numbers. */
    static @Nullable DialledRegion of(String region) {
        return BY_REGION.computeIfAbsent(region, DialledRegion::find).orElse(null);
    }

    /**
     * Returns the country whose calling code digits start with; of several, the main one; null as above.
     */
    static @Nullable DialledRegion ofInternational(String digits, int from) {
        int code = 0;
        for (int i = from; i < Math.min(from + MAX_CODE_DIGITS, digits.length()); i++) {
            code = code * 10 + digits.charAt(i) - '0';
            // No code begins with a zero.
            if (code == 0) {
                return null;
            }
            Optional<DialledRegion> region = BY_CODE.get(code);
            if (region == null) {
                region = ofCode(code);
                BY_CODE.set(code, region);
            }
            if (region.isPresent()) {
                return region.get();
            }
        }
        return null;
    }

    private static Optional<DialledRegion> ofCode(int code) {
        return Optional.ofNullable(of(LIBRARY.getRegionCodeForCountryCode(code)));
    }

    private static Optional<DialledRegion> find(String region) {
        if (!LIBRARY.getSupportedRegions().contains(region)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DialledRegion(data(region)));
        } catch (UnsupportedPatternException e) {
            return Optional.empty();
        }
    }

    /** Returns the library's data of one of its regions. */
    static PhoneMetadata data(String region) {
        return DefaultMetadataDependenciesProvider.getInstance()
                .getPhoneNumberMetadataSource()
                .getMetadataForRegion(region);
    }

    String callingCode() {
        return callingCode;
    }

    /** How its people write its numbers. */
    NationalWriting writing() {
        return writing;
    }

    /** Returns whether two zeros always mean a plus here. */
    boolean dialsDoubleZero() {
        return dialsDoubleZero;
    }

    /** Returns whether digits may start with what is dialled here before a calling code. */
    boolean mayBeInternational(String digits) {
        return digits.startsWith(DOUBLE_ZERO) || internationalPrefix.knowsStartOf(digits, 0);
    }

    /** Where a number starts behind the national prefix, or {@link NationalPrefix#UNKNOWN}. */
    int skipNationalPrefix(String digits, int from) {
        return nationalPrefix.skip(digits, from);
    }

    /** Returns whether a national number may be one of this region itself, if only by its length and first digits. */
    boolean mayHave(String digits) {
        return viable.valueOf(digits, 0) != 0;
    }

    /**
     * Returns the kind of a national number, which ends the digits.
     *
     * @param digits ASCII digits
     * @param from where the number starts with or without the national prefix
     * @param start where it starts without it
     */
    int kind(String digits, int from, int start) {
        // The library keeps the prefix if the rest is not a number of the region.
        return start == from || viable.valueOf(digits, start) != 0 ? plan.valueOf(digits, start) : NumberingPlan.NONE;
    }
}
