package com.isendu.contactimport.internal.normalize.date;

import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the day or the month comes first in the dates of a column, proven by dates of its first rows that can be read
 * in one way only.
 *
 * @param dayFirst whether the day comes first
 * @param proofs number of dates that prove it; none proves the opposite
 */
public record DateOrder(boolean dayFirst, int proofs) {

    private static final int FEWEST = 2;
    private static final int MONTHS = 12;
    private static final String DAY_FIRST = "dayFirst";
    private static final String MONTH_FIRST = "monthFirst";
    private static final Pattern START = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})(?:[-/]\\d{4}(?!\\d).{0,30})?");

    /** Returns the order in a column, or null when too few dates prove one, or one proves the other. */
    public static @Nullable DateOrder in(List<String> cells) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (String cell : cells) {
            Matcher date = START.matcher(Characters.strip(cell));
            if (date.matches()) {
                dayFirst += isDay(date.group(1), date.group(2)) ? 1 : 0;
                monthFirst += isDay(date.group(2), date.group(1)) ? 1 : 0;
            }
        }
        int proofs = Math.max(dayFirst, monthFirst);
        boolean clear = proofs >= FEWEST && Math.min(dayFirst, monthFirst) == 0;
        return clear ? new DateOrder(dayFirst > 0, proofs) : null;
    }

    private static boolean isDay(String day, String month) {
        return Integer.parseInt(day) > MONTHS && Integer.parseInt(day) <= 31 && Integer.parseInt(month) <= MONTHS;
    }

    /** Returns the order of a word of this class. */
    public static DateOrder of(String word) {
        int blank = word.indexOf(' ');
        return new DateOrder(word.startsWith(DAY_FIRST), Integer.parseInt(word.substring(blank + 1)));
    }

    /** Returns the order and its proofs as a word, without a date. */
    public String word() {
        return (dayFirst ? DAY_FIRST : MONTH_FIRST) + " " + proofs;
    }

    /** Returns the order as a pattern of the options. */
    public String pattern() {
        return dayFirst ? "dd/MM/yyyy" : "MM/dd/yyyy";
    }
}
