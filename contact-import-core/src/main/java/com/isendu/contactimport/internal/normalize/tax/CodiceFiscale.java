package com.isendu.contactimport.internal.normalize.tax;

import java.util.regex.Pattern;

/**
 * The Italian tax code of a person and its check letter (Decreto ministeriale 12 marzo 1974; Decreto 23 dicembre 1976).
 */
final class CodiceFiscale {

    /** Letters stand for digits where two people would have the same code. */
    private static final Pattern FORM =
            Pattern.compile("[A-Z]{6}[\\dL-NP-V]{2}[A-EHLMPR-T][\\dL-NP-V]{2}[A-Z][\\dL-NP-V]{3}[A-Z]");

    /** The values of the letters and digits in odd places, counted from one. */
    private static final int[] ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private CodiceFiscale() {}

    static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    static boolean fits(String code) {
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
