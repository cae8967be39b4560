package com.isendu.contactimport.internal.normalize.place;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a postcode and keeps it as written. If the codes of a country are digits with possible leading zeros, missing
 * zeros are reported but never restored, because the last digit may be missing instead. Such a code does not replace a
 * stored one.
 */
public final class PostcodeNormalizer implements ValueNormalizer {

    /** Countries whose postcodes have five digits, some of them a zero in front. */
    private static final Set<String> FIVE_DIGITS =
            Set.of("IT", "SM", "VA", "DE", "FR", "ES", "FI", "US", "MX", "TR", "UA", "LT");

    /** Countries with four digits and codes below 1000. */
    private static final Set<String> FOUR_DIGITS = Set.of("NO", "AU", "NZ");

    /**
     * Countries with five digits, none below 10000, or four, none below 1000: other lengths are wrong and no zero is
     * lost.
     */
    private static final Map<String, Integer> NO_ZEROS =
            Map.of("SE", 5, "GR", 5, "HR", 5, "EE", 5, "AT", 4, "CH", 4, "BE", 4, "HU", 4, "SI", 4, "LU", 4);

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern COUNTRY_PREFIX = Pattern.compile("^\\p{Lu}{1,3}[- ]");
    /** {@code 01234-5678} in the United States. */
    private static final Pattern FOUR_MORE = Pattern.compile("(\\d{4,5})-\\d{4}");

    private static final int LOST_AT_MOST = 2;

    private static final int LONGEST_CUT = 3;
    private static final int USUAL_LENGTH = 5;
    private static final String FIVE_DIGITS_USUAL = "five";

    private final boolean fiveDigitsUsual;

    /**
     * Prepares for a column.
     *
     * @param habit a word of {@link #habit}, or null where nothing was learnt
     */
    public PostcodeNormalizer(@Nullable String habit) {
        this.fiveDigitsUsual = FIVE_DIGITS_USUAL.equals(habit);
    }

    /** What the first cells of a column say of the postcodes without a country, as a word; null for nothing. */
    public static @Nullable String habit(List<String> cells) {
        long five = cells.stream()
                .filter(cell -> hasDigits(Characters.strip(cell), USUAL_LENGTH))
                .count();
        long four = cells.stream()
                .filter(cell -> hasDigits(Characters.strip(cell), USUAL_LENGTH - 1))
                .count();
        return five > four ? FIVE_DIGITS_USUAL : null;
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String postcode = TextNormalizer.ONE_LINE.normalize(text, cell);
        if (postcode != null && cell.country() != null) {
            check(postcode, cell.country(), cell);
        } else if (postcode != null && isShort(postcode)) {
            cell.damaged(ErrorCode.POSTCODE_ZERO_LOST);
        }
        return postcode;
    }

    /** Hardly any country has postcodes of three digits; whose have four must be known by the others of the column. */
    private boolean isShort(String postcode) {
        boolean cut = fiveDigitsUsual && hasDigits(postcode, USUAL_LENGTH - 1);
        return postcode.charAt(0) != '0'
                && (cut || (postcode.length() <= LONGEST_CUT && Characters.isDigits(postcode)));
    }

    private static boolean hasDigits(String text, int length) {
        return text.length() == length && Characters.isDigits(text);
    }

    private static void check(String postcode, String country, Cell cell) {
        int length = length(country);
        if (postcode.length() == length && Characters.isDigits(postcode)) {
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
        if (lost) {
            cell.damaged(ErrorCode.POSTCODE_ZERO_LOST);
        } else {
            cell.warn(ErrorCode.POSTCODE_SUSPECTED, Map.of());
        }
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
