package com.isendu.contactimport.internal.normalize.date;

import com.isendu.contactimport.error.ErrorCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out why a text is not a date, so that a person knows how to export it again. */
final class DateFault {

    /** How a spreadsheet counts the days from 1927 to 2064. */
    private static final Pattern DAY_NUMBER = Pattern.compile("[1-5]\\d{4}(?:[.,]\\d+)?");

    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?:\\d{1,2}([-/.])\\d{1,2}\\1|'?\\d{1,2}[-/. ](?<month>\\p{L}{3,15})\\.?[-/. ])'?\\d{2}"
                    + DateNormalizer.TIME);
    private static final Pattern NO_YEAR = Pattern.compile(
            "\\d{1,2}[/.-]\\d{1,2}\\.?|\\d{1,2}\\.?[-/. ](?<after>\\p{L}{3,15})\\.?|(?<before>\\p{L}{3,15})\\.?[-/. ]\\d{1,2}");

    private DateFault() {}

    static ErrorCode of(String text) {
        if (DAY_NUMBER.matcher(text).matches()) {
            return ErrorCode.EXCEL_DAY_NUMBER;
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches() && isMonth(shortYear.group("month"))) {
            return ErrorCode.DATE_YEAR_SHORT;
        }
        Matcher noYear = NO_YEAR.matcher(text);
        boolean named = noYear.matches() && isMonth(noYear.group("after")) && isMonth(noYear.group("before"));
        return named ? ErrorCode.DATE_YEAR_MISSING : ErrorCode.DATE_INVALID;
    }

    private static boolean isMonth(@Nullable String name) {
        return name == null || MonthNames.find(name) != 0;
    }
}
