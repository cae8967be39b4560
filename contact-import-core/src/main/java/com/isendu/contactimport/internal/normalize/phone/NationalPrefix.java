package com.isendu.contactimport.internal.normalize.phone;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prefix of national numbers in a country, usually {@code 0}, which is not part of the number. Immutable. */
final class NationalPrefix {

    /** Only libphonenumber can determine whether the prefix is present or where the number starts. */
    static final int UNKNOWN = -1;

    private static final Pattern LITERALS = Pattern.compile("\\d+(?:\\|\\d+)*");

    private final String[] literals;
    private final @Nullable DigitMachine others;

    /**
     * Reads the library's description.
     *
     * @param pattern a regular expression, empty where there is no prefix
     * @param rewrites whether the library may replace the prefix by something else
     * @throws UnsupportedPatternException if the expression can only be read by the library
     */
    NationalPrefix(String pattern, boolean rewrites) {
        boolean plain = !rewrites && LITERALS.matcher(pattern).matches();
        this.literals = plain ? pattern.split("\\|") : new String[0];
        this.others = plain || pattern.isEmpty() ? null : DigitPattern.machine(pattern);
    }

    /** Where the number without its prefix starts, or {@link #UNKNOWN}. */
    int skip(String digits, int from) {
        for (String literal : literals) {
            if (digits.startsWith(literal, from)) {
                return from + literal.length();
            }
        }
        return others != null && others.knowsStartOf(digits, from) ? UNKNOWN : from;
    }
}
