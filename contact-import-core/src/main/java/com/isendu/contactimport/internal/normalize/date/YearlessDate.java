package com.isendu.contactimport.internal.normalize.date;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day and a month without a year, as in birthdays from address books and shops: {@code --03-15}, {@code 15 March},
 * {@code 5/14}; or with a year that means "no year": 0 in databases, 1604 in address books of Apple.
 */
final class YearlessDate {

    private static final String NO_YEAR = "(?:0000|1604)";
    /** Has a 29 February. */
    private static final int ANY_LEAP_YEAR = 2000;

    private static final String MONTH = "(?<name>\\p{L}[\\p{L}\\p{M}]{2,14})\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.°ºª])?";
    private static final Pattern ISO = Pattern.compile(
            "(?:--(\\d{2})-?(\\d{2})|" + NO_YEAR + "([-/.])(\\d{1,2})\\3(\\d{1,2})" + DateNormalizer.TIME + ")");
    private static final Pattern PAIR =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})(?:\\.|\\2" + NO_YEAR + DateNormalizer.TIME + ")?");
    private static final Pattern DAY_FIRST = Pattern.compile(DAY + "(?:[ /.-]+| (?:de|di|of|del) )" + MONTH);
    /** Behind a hyphen the number may be a year: spreadsheets write {@code Mar-12} for March 2012. */
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + " +" + DAY);

    private YearlessDate() {}

    /**
     * Returns the day and month as ISO 8601 and vCard write them, {@code --03-15}; or null where the text is nothing of
     * that kind, or can be read in two ways.
     *
     * @param dayFirst whether the day comes first in numbers, or null if unknown
     */
    static @Nullable String parse(String text, @Nullable Boolean dayFirst) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso.group(1) == null ? canonical(iso.group(4), iso.group(5)) : canonical(iso.group(1), iso.group(2));
        }
        Matcher pair = PAIR.matcher(text);
        return pair.matches() ? ofPair(pair, dayFirst) : ofWords(text);
    }

    /** As with dates that have a year, only those with the day first are written with dots. */
    private static @Nullable String ofPair(Matcher pair, @Nullable Boolean dayFirst) {
        boolean dots = pair.group(2).equals(".");
        boolean known = dots || dayFirst != null;
        boolean first = dots || Boolean.TRUE.equals(dayFirst);
        String day = known && !first ? null : canonical(pair.group(3), pair.group(1));
        String month = known && first ? null : canonical(pair.group(1), pair.group(3));
        if (day != null && month != null) {
            return day.equals(month) ? day : null;
        }
        return day != null ? day : month;
    }

    private static @Nullable String ofWords(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher parts = dayFirst.matches() ? dayFirst : MONTH_FIRST.matcher(text);
        return parts.matches() ? canonical(MonthNames.find(parts.group("name")), number(parts.group("day"))) : null;
    }

    private static @Nullable String canonical(String month, String day) {
        return canonical(number(month), number(day));
    }

    private static @Nullable String canonical(int month, int day) {
        boolean exists = DateNormalizer.date(ANY_LEAP_YEAR, month, day) != null;
        return exists ? String.format(Locale.ROOT, "--%02d-%02d", month, day) : null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
