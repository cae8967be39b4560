package com.isendu.contactimport.internal.normalize.date;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A declared date pattern. Month names are English, independent of the language of the machine. */
public final class DatePattern {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern TWO_DIGIT_YEAR = Pattern.compile("(?<![uy])(?:uu|yy)(?![uy])");

    private final DateTimeFormatter formatter;
    private final boolean dayFirst;

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if it has no four-digit year, no month or no day
     */
    public DatePattern(String pattern) {
        String letters = QUOTED.matcher(pattern).replaceAll("");
        if (TWO_DIGIT_YEAR.matcher(letters).find()) {
            throw new IllegalArgumentException("datePattern must have a year of four digits");
        }
        boolean hasMonth = letters.matches(".*[ML].*");
        if (!hasMonth && letters.indexOf('m') >= 0) {
            throw new IllegalArgumentException("datePattern must have the month as MM: mm are minutes");
        }
        if (!hasMonth || !letters.matches(".*[uy].*") || letters.indexOf('d') < 0) {
            throw new IllegalArgumentException("datePattern must have a year, a month and a day");
        }
        this.dayFirst = letters.indexOf('d') < Math.max(letters.indexOf('M'), letters.indexOf('L'));
        this.formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Returns whether the day stands before the month. */
    boolean dayFirst() {
        return dayFirst;
    }

    /** Reads the fields and not a resolved date: a resolver would throw for each day that does not exist. */
    @Nullable
    LocalDate parse(String text) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor parsed = formatter.parseUnresolved(text, position);
        if (parsed == null || position.getIndex() < text.length()) {
            return null;
        }
        ChronoField year = parsed.isSupported(ChronoField.YEAR) ? ChronoField.YEAR : ChronoField.YEAR_OF_ERA;
        return DateNormalizer.date(
                number(parsed, year),
                number(parsed, ChronoField.MONTH_OF_YEAR),
                number(parsed, ChronoField.DAY_OF_MONTH));
    }

    private static int number(TemporalAccessor parsed, ChronoField field) {
        return (int) Math.min(parsed.getLong(field), Integer.MAX_VALUE);
    }
}
