package com.isendu.contactimport.internal.normalize.tax;

/**
 * The control character of a Spanish NIF: of persons ({@code 12345678Z}, {@code X1234567L}) by the remainder of 23
 * (Real Decreto 1065/2007, art. 19; Orden INT/2058/2008), of companies ({@code A58818501}) by the doubled digits (Orden
 * EHA/451/2008).
 */
final class SpanishTaxNumber {

    private static final String PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String COMPANIES = "JABCDEFGHI";
    private static final String FOREIGNERS = "XYZ";

    private SpanishTaxNumber() {}

    static boolean fits(String number) {
        char first = number.charAt(0);
        int foreigner = FOREIGNERS.indexOf(first);
        if (foreigner >= 0) {
            return fitsPerson(foreigner + number.substring(1));
        }
        if (Character.isDigit(first)) {
            return fitsPerson(number);
        }
        return "KLM".indexOf(first) >= 0 || fitsCompany(number);
    }

    private static boolean fitsPerson(String number) {
        int digits = Integer.parseInt(number.substring(0, 8));
        return number.charAt(8) == PERSONS.charAt(digits % PERSONS.length());
    }

    private static boolean fitsCompany(String number) {
        int sum = 0;
        for (int i = 1; i < 8; i++) {
            int digit = number.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit / 5 + (digit * 2 % 10);
        }
        int control = (10 - sum % 10) % 10;
        char last = number.charAt(8);
        return last == '0' + control || last == COMPANIES.charAt(control);
    }
}
