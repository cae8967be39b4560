package com.isendu.contactimport.internal.normalize;

import com.isendu.contactimport.error.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A VAT number or tax code, kept as it is written. Italian ones hold a check digit or letter: where it does not fit there is a
 * warning, since nobody is rejected for a number that the shop may never need.
 */
final class VatNumberNormalizer implements ValueNormalizer {

    private static final Pattern MARKS = Pattern.compile("[ .-]");
    private static final Pattern PARTITA_IVA = Pattern.compile("(?:IT)?\\d{11}");
    private static final Pattern ZEROS_LOST = Pattern.compile("\\d{8,10}");

    /** Letters stand for digits where two people would have the same code. */
    private static final Pattern CODICE_FISCALE =
            Pattern.compile("[A-Z]{6}[\\dL-NP-V]{2}[A-EHLMPR-T][\\dL-NP-V]{2}[A-Z][\\dL-NP-V]{3}[A-Z]");

    private static final int PARTITA_IVA_LENGTH = 11;

    /** The values of the letters and digits in odd places, counted from one. */
    private static final int[] ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String value = TextNormalizer.ONE_LINE.normalize(text, cell);
        if (value != null && isSuspect(MARKS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT), cell.country())) {
            cell.warn(ErrorCode.VAT_NUMBER_SUSPECTED, Map.of());
        }
        return value;
    }

    private static boolean isSuspect(String number, @Nullable String country) {
        boolean italian = "IT".equals(country);
        if (PARTITA_IVA.matcher(number).matches() && (italian || number.startsWith("IT"))) {
            return !fitsPartitaIva(number.substring(number.length() - PARTITA_IVA_LENGTH));
        }
        return (italian && ZEROS_LOST.matcher(number).matches())
                || (CODICE_FISCALE.matcher(number).matches() && !fitsCodiceFiscale(number));
    }

    private static boolean fitsPartitaIva(String digits) {
        int sum = 0;
        for (int i = 0; i < PARTITA_IVA_LENGTH; i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum % 10 == 0;
    }

    private static boolean fitsCodiceFiscale(String code) {
        int last = code.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            char c = code.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD_PLACES[value] : value;
        }
        return 'A' + sum % ODD_PLACES.length == code.charAt(last);
    }
}
