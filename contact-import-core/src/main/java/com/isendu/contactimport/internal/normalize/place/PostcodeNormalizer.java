package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.address.AddressShapes;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A postcode, kept as it is written. Where a country's codes are digits and may begin with zeros, missing zeros are told and
 * never put back: the number may as well lack its last digit.
 */
public final class PostcodeNormalizer implements ValueNormalizer {

    /** Countries whose postcodes have five digits, some of them a zero in front. */
    private static final Set<String> FIVE_DIGITS =
            Set.of("IT", "SM", "VA", "DE", "FR", "ES", "FI", "US", "MX", "TR", "UA", "LT");

    /** Countries with four digits and codes below 1000. */
    private static final Set<String> FOUR_DIGITS = Set.of("NO", "AU", "NZ");

    /** Countries with five digits, none below 10000, or four, none below 1000: other lengths are wrong and no zero is lost. */
    private static final Map<String, Integer> NO_ZEROS =
            Map.of("SE", 5, "GR", 5, "HR", 5, "EE", 5, "AT", 4, "CH", 4, "BE", 4, "HU", 4, "SI", 4, "LU", 4);

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern COUNTRY_PREFIX = Pattern.compile("^\\p{Lu}{1,3}[- ]");
    /** {@code 01234-5678} in the United States. */
    private static final Pattern FOUR_MORE = Pattern.compile("(\\d{4,5})-\\d{4}");

    private static final int LOST_AT_MOST = 2;

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String postcode = TextNormalizer.ONE_LINE.normalize(text, cell);
        if (postcode != null && cell.country() != null) {
            check(postcode, cell.country(), cell);
        }
        return postcode;
    }

    private static void check(String postcode, String country, Cell cell) {
        int length = length(country);
        if (postcode.length() == length && AddressShapes.isDigits(postcode)) {
            return;
        }
        String code = bare(postcode, country);
        if (length == 0 || (code.length() == length && DIGITS.matcher(code).matches())) {
            return;
        }
        boolean lost = !NO_ZEROS.containsKey(country)
                && DIGITS.matcher(code).matches()
                && code.charAt(0) != '0'
                && code.length() < length
                && code.length() >= length - LOST_AT_MOST;
        cell.warn(lost ? ErrorCode.POSTCODE_ZERO_LOST : ErrorCode.POSTCODE_SUSPECTED, Map.of());
    }

    private static int length(String country) {
        if (FIVE_DIGITS.contains(country)) {
            return 5;
        }
        return FOUR_DIGITS.contains(country) ? 4 : NO_ZEROS.getOrDefault(country, 0);
    }

    private static String bare(String postcode, String country) {
        String code = COUNTRY_PREFIX.matcher(postcode).replaceFirst("").replace(" ", "");
        return country.equals("US") ? FOUR_MORE.matcher(code).replaceFirst("$1") : code;
    }
}
