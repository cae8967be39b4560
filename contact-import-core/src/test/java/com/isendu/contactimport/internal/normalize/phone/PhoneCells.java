package com.isendu.contactimport.internal.normalize.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Phone cells that are numbers of all countries and kinds, or nearly so, written in every plain way. */
final class PhoneCells {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final List<String> ALL = List.copyOf(new TreeSet<>(LIBRARY.getSupportedRegions()));
    private static final List<String> COMMON = List.of(
            "IT", "DE", "FR", "ES", "GB", "US", "AT", "CH", "BE", "NL", "PT", "IE", "PL", "RO", "GR", "SE", "DK", "BR",
            "MX", "AR", "IN", "CA", "AU", "SM", "VA", "RU", "KZ", "FI");
    private static final List<PhoneNumberType> TYPES = List.of(PhoneNumberType.values());
    private static final String MARKS = " -./ )( ";

    private final RandomGenerator random;

    PhoneCells(long seed) {
        this.random = new Random(seed);
    }

    PhoneCell next() {
        String region = random.nextBoolean() ? any(COMMON) : any(ALL);
        String country = random.nextInt(3) == 0 ? any(COMMON) : random.nextInt(10) == 0 ? null : region;
        return new PhoneCell(marked(written(nationalNumber(random, region), region)), country);
    }

    /** Digits that begin as a number of the region does, and may be one. */
    static String nationalNumber(RandomGenerator random, String region) {
        PhoneNumber example = LIBRARY.getExampleNumberForType(region, TYPES.get(random.nextInt(TYPES.size())));
        PhoneNumber number = example == null ? LIBRARY.getExampleNumber(region) : example;
        StringBuilder digits = new StringBuilder(LIBRARY.getNationalSignificantNumber(number));
        for (int i = random.nextInt(digits.length() + 1); i < digits.length(); i++) {
            digits.setCharAt(i, digit(random));
        }
        if (random.nextInt(6) == 0) {
            digits.append(digit(random));
        }
        if (random.nextInt(6) == 0) {
            digits.deleteCharAt(random.nextInt(digits.length()));
        }
        return digits.toString();
    }

    private static char digit(RandomGenerator random) {
        return (char) ('0' + random.nextInt(10));
    }

    private String written(String digits, String region) {
        String code = Integer.toString(LIBRARY.getCountryCodeForRegion(region));
        String known = LIBRARY.getNddPrefixForRegion(region, true);
        String prefix = known != null ? known : random.nextInt(4) == 0 ? "0" : "";
        return switch (random.nextInt(8)) {
            case 0 -> '+' + code + digits;
            case 1 -> "00" + code + digits;
            case 2 -> code + digits;
            case 3 -> prefix + digits;
            case 4 -> '+' + code + prefix + digits;
            case 5 -> code + prefix + digits;
            default -> digits;
        };
    }

    private String marked(String number) {
        StringBuilder text = new StringBuilder(number);
        for (int i = random.nextInt(4); i > 0; i--) {
            text.insert(1 + random.nextInt(text.length() - 1), MARKS.charAt(random.nextInt(MARKS.length())));
        }
        if (text.charAt(0) != '+' && random.nextInt(15) == 0) {
            text.insert(0, '(').insert(Math.min(text.length() - 1, 2 + random.nextInt(4)), ')');
        }
        return text.toString().strip();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A cell and the country it is read by, null for none. */
    record PhoneCell(String text, String country) {}
}
