package com.isendu.contactimport.internal.normalize.tax;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The check digits of VAT numbers of the European Union: those whose rule is published and has no exceptions that
 * matter.
 *
 * <p>The rules are those of the member states' tax offices as the Commission collected them ("VIES VAT number
 * validation routines"), and as python-stdnum implements them; Germany and Croatia use ISO/IEC 7064 MOD 11,10, Italy
 * and Sweden Luhn's algorithm (ISO/IEC 7812-1, annex B).
 */
final class VatCheckDigits {

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("IT", new Rule("\\d{11}", VatCheckDigits::luhn)),
            Map.entry("DE", new Rule("[1-9]\\d{8}", VatCheckDigits::isoMod1110)),
            Map.entry("HR", new Rule("\\d{11}", VatCheckDigits::isoMod1110)),
            Map.entry("FR", new Rule("[0-9A-Z]{2}\\d{9}", VatCheckDigits::french)),
            Map.entry("ES", new Rule("[A-Z]\\d{7}[0-9A-Z]|\\d{8}[A-Z]", SpanishTaxNumber::fits)),
            Map.entry("AT", new Rule("U\\d{8}", VatCheckDigits::austrian)),
            Map.entry("BE", new Rule("[01]?\\d{9}", digits -> remainder(digits, 97, 97))),
            Map.entry("NL", new Rule("\\d{9}B\\d{2}", VatCheckDigits::dutch)),
            Map.entry(
                    "PL",
                    new Rule("\\d{10}", digits -> last(digits) == weighted(digits, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11)),
            Map.entry(
                    "PT",
                    new Rule(
                            "\\d{9}",
                            digits -> last(digits) == complement(weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2), 0))),
            Map.entry("SE", new Rule("\\d{12}", digits -> luhn(digits.substring(0, 10)))),
            Map.entry("DK", new Rule("\\d{8}", digits -> weighted(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0)),
            Map.entry(
                    "FI",
                    new Rule(
                            "\\d{8}", digits -> last(digits) == complement(weighted(digits, 7, 9, 10, 5, 8, 4, 2), 0))),
            Map.entry("LU", new Rule("\\d{8}", digits -> remainder(digits, 89, 0))),
            Map.entry("EL", new Rule("\\d{9}", VatCheckDigits::greek)),
            Map.entry("HU", new Rule("\\d{8}", digits -> weighted(digits, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0)),
            Map.entry(
                    "SI",
                    new Rule(
                            "[1-9]\\d{7}",
                            digits -> last(digits) == complement(weighted(digits, 8, 7, 6, 5, 4, 3, 2), 0))));

    private static final int TEN = 10;
    private static final int ELEVEN = 11;

    private VatCheckDigits() {}

    /** Returns whether a country's rule is known; Greece is {@code EL}. */
    static boolean knows(String prefix) {
        return RULES.containsKey(prefix);
    }

    /**
     * Returns whether a number without its prefix has the form of its country's and another check digit than it should.
     */
    static boolean contradict(String prefix, String number) {
        Rule rule = RULES.get(prefix);
        return rule != null && rule.form.matcher(number).matches() && !rule.check.test(number);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? digit : doubled;
        }
        return sum % TEN == 0;
    }

    private static boolean isoMod1110(String digits) {
        int product = TEN;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digit(digits, i) + product) % TEN;
            product = ((sum == 0 ? TEN : sum) * 2) % ELEVEN;
        }
        return (ELEVEN - product) % TEN == last(digits);
    }

    /**
     * The key of two digits is a remainder; one with a letter follows other rules and is let pass. Monaco has no SIREN.
     */
    private static boolean french(String number) {
        String siren = number.substring(2);
        String key = number.substring(0, 2);
        boolean numeric = Character.isDigit(key.charAt(0)) && Character.isDigit(key.charAt(1));
        return !numeric || Integer.parseInt(key) == (12 + 3 * (Integer.parseInt(siren) % 97)) % 97;
    }

    private static boolean austrian(String number) {
        String digits = number.substring(1);
        int sum = 4;
        for (int i = 0; i < digits.length() - 1; i++) {
            int digit = digit(digits, i);
            sum += i % 2 == 0 ? digit : digit / 5 + (digit * 2 % TEN);
        }
        return (TEN - sum % TEN) % TEN == last(digits);
    }

    /**
     * The old rule is of the tax number, the new one (ISO/IEC 7064 MOD 97,10 with the letters as numbers) of the rest.
     */
    private static boolean dutch(String number) {
        String digits = number.substring(0, 9);
        boolean old = last(digits) == weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % ELEVEN;
        String letters = "2321" + digits + "11" + number.substring(10);
        return old || mod97(letters) == 1;
    }

    private static boolean greek(String digits) {
        return last(digits) == weighted(digits, 256, 128, 64, 32, 16, 8, 4, 2) % ELEVEN % TEN;
    }

    private static int mod97(String digits) {
        int remainder = 0;
        for (int i = 0; i < digits.length(); i++) {
            remainder = (remainder * TEN + digit(digits, i)) % 97;
        }
        return remainder;
    }

    /** The last two digits are what is left of the others, or what it lacks to the whole. */
    private static boolean remainder(String digits, int modulus, int whole) {
        int behind = digits.length() - 2;
        int rest = Integer.parseInt(digits.substring(0, behind)) % modulus;
        return Integer.parseInt(digits.substring(behind)) == (whole == 0 ? rest : whole - rest);
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(digits, i);
        }
        return sum;
    }

    private static int complement(int sum, int above) {
        int complement = ELEVEN - sum % ELEVEN;
        return complement >= TEN ? above : complement;
    }

    private static int last(String digits) {
        return digit(digits, digits.length() - 1);
    }

    private static int digit(String digits, int i) {
        return digits.charAt(i) - '0';
    }

    /** The form of a country's numbers and what they must fulfil. */
    private record Rule(Pattern form, Predicate<String> check) {

        Rule(String form, Predicate<String> check) {
            this(Pattern.compile(form), check);
        }
    }
}
