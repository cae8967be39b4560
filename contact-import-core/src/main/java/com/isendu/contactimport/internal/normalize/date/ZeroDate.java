package com.isendu.contactimport.internal.normalize.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what databases and spreadsheets write for a missing date: all zeros (MySQL, Outlook), day zero of January
 * 1900 (spreadsheets), and the zero date of MySQL as printed by PHP and Java.
 */
final class ZeroDate {

    private static final Pattern ALL_ZERO =
            Pattern.compile("0{1,8}(?:([-/. ])0{1,2}\\1(?:0{4}|0{1,2})\\.?)?" + DateNormalizer.TIME);
    private static final Pattern MIDNIGHT = Pattern.compile("0{1,2}[:.]00(?:[:.]00)?|12:00(?::00)? ?[Aa][Mm]");
    private static final Pattern DAY_ZERO = Pattern.compile("(?:(?:19)?00[-/.]0?1[-/.]0{1,2}"
            + "|(?:0{1,2}[-/.]0?1|0?1[-/.]0{1,2})[-/.](?:19)?00"
            + "|0{1,2}[-/. ](?<month>\\p{L}{3,12})\\.?[-/. ](?:19)?00)"
            + DateNormalizer.TIME);
    private static final Pattern PRINTED =
            Pattern.compile("(?:-0001-11-30|0002-11-30|(?:30[-/.]11|11[-/.]30)[-/.]-0001)" + DateNormalizer.TIME);

    private ZeroDate() {}

    /** Returns whether a text that is no date stands for none. */
    static boolean isIn(String text) {
        return ALL_ZERO.matcher(text).matches()
                || MIDNIGHT.matcher(text).matches()
                || PRINTED.matcher(text).matches()
                || isDayZero(DAY_ZERO.matcher(text));
    }

    private static boolean isDayZero(Matcher date) {
        return date.matches() && isJanuary(date.group("month"));
    }

    private static boolean isJanuary(@Nullable String month) {
        return month == null || MonthNames.find(month) == 1;
    }
}
