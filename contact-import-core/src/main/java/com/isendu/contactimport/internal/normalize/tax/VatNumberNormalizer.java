package com.isendu.contactimport.internal.normalize.tax;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import com.isendu.contactimport.internal.normalize.plain.TextNormalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a VAT number or tax code and keeps it as written. A wrong check digit or letter is only a warning, because
 * nobody should be rejected for a number that the shop may never need.
 */
public final class VatNumberNormalizer implements ValueNormalizer {

    private static final Pattern MARKS = Pattern.compile("[ ./-]");
    private static final Pattern ZEROS_LOST = Pattern.compile("\\d{8,10}");
    private static final int PREFIX_LENGTH = 2;
    /** Where companies write it without the prefix, nothing else has that form. */
    private static final Set<String> WITHOUT_PREFIX =
            Set.of("IT", "ES", "AT", "PT", "PL", "NL", "BE", "DK", "HU", "EL");

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String value = TextNormalizer.ONE_LINE.normalize(text, cell);
        String number = value == null ? "" : MARKS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        if (lacksZeros(number, cell.country())) {
            cell.damaged(ErrorCode.VAT_NUMBER_SUSPECTED);
        } else if (!number.isEmpty() && isSuspect(number, cell.country())) {
            cell.warn(ErrorCode.VAT_NUMBER_SUSPECTED, Map.of());
        }
        return value;
    }

    private static boolean lacksZeros(String number, @Nullable String country) {
        return "IT".equals(country) && ZEROS_LOST.matcher(number).matches();
    }

    private static boolean isSuspect(String number, @Nullable String country) {
        if (CodiceFiscale.hasForm(number)) {
            return !CodiceFiscale.fits(number);
        }
        String prefix = prefixOf(number);
        if (prefix != null) {
            return VatCheckDigits.contradict(prefix, number.substring(PREFIX_LENGTH));
        }
        String own = "GR".equals(country) ? "EL" : country;
        return own != null && WITHOUT_PREFIX.contains(own) && VatCheckDigits.contradict(own, number);
    }

    private static @Nullable String prefixOf(String number) {
        if (number.length() <= PREFIX_LENGTH) {
            return null;
        }
        String prefix = number.substring(0, PREFIX_LENGTH);
        String known = prefix.equals("GR") ? "EL" : prefix;
        return VatCheckDigits.knows(known) ? known : null;
    }
}
