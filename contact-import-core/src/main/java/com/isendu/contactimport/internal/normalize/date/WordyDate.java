package com.isendu.contactimport.internal.normalize.date;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date with the name of its month: {@code 17 maggio 1980}, {@code 17-May-1980}, {@code May 17th, 1980}. */
final class WordyDate {

    private static final String MONTH = "(?<month>\\p{L}[\\p{L}\\p{M}]{2,14})\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|[.°ºª])?";
    private static final String GAP = "(?:[ /.-]+|(?: (?:de|di|of|del) ))";
    private static final Pattern DAY_FIRST =
            Pattern.compile(DAY + GAP + MONTH + ",?" + GAP + "(?<year>\\d{4})(?: r\\.?| г\\.?)?" + DateNormalizer.TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + GAP + DAY + "(?:, ?|" + GAP + ")(?<year>\\d{4})" + DateNormalizer.TIME);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})\\.?" + GAP + MONTH + GAP + DAY + DateNormalizer.TIME);

    private WordyDate() {}

    /** The date, or null when the text is none of this form or that day does not exist. */
    static @Nullable LocalDate parse(String text) {
        for (Pattern form : new Pattern[] {DAY_FIRST, MONTH_FIRST, YEAR_FIRST}) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return DateNormalizer.date(
                        Integer.parseInt(parts.group("year")),
                        MonthNames.find(parts.group("month")),
                        Integer.parseInt(parts.group("day")));
            }
        }
        return null;
    }
}
