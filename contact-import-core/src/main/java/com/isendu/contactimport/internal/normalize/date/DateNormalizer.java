package com.isendu.contactimport.internal.normalize.date;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalises a date in ISO 8601 or the declared pattern. Without a pattern, also accepts day, month and year if only
 * one order is a valid date; a two-digit year is never completed. A time of day is ignored; a zero date is no value. A
 * birthday must lie in a range and may lack the year, which never rejects the row.
 */
public final class DateNormalizer implements ValueNormalizer {

    private static final int MAX_LENGTH = 40;
    /** A time of day, or nothing. */
    static final String TIME =
            "(?:(?:[T ]|, ?)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?Z|[+-]\\d{2}:?\\d{2})?)?";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern ISO_BASIC = Pattern.compile("(\\d{4})()(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Map<String, String> WITH_DOTS = Map.of("pattern", "dd.MM.yyyy");

    private final @Nullable DatePattern declared;
    private final @Nullable DateOrder order;
    private final @Nullable BirthdayRange birthdays;
    private final Map<String, String> parameters;

    /**
     * Prepares for a column.
     *
     * @param pattern the declared form, or null
     * @param order the order of day and month that was learnt, or null; a declared form wins over it
     * @param today for birthdays the day of the import in UTC, or null for dates of any other kind
     */
    public DateNormalizer(@Nullable String pattern, @Nullable DateOrder order, @Nullable LocalDate today) {
        this.birthdays = today == null ? null : new BirthdayRange(today);
        this.declared = pattern == null ? null : new DatePattern(pattern);
        this.order = pattern == null ? order : null;
        String found = order == null ? "yyyy-MM-dd" : order.pattern();
        this.parameters = Map.of("pattern", pattern == null ? found : pattern);
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        return declared == null && PlainDate.isCanonical(text) ? inRange(text, cell) : carefully(text, cell);
    }

    private @Nullable String inRange(String date, Cell cell) {
        if (birthdays == null || birthdays.holds(date)) {
            return date;
        }
        String yearless = YearlessDate.parse(date, null);
        return yearless == null ? cell.fail(ErrorCode.BIRTHDAY_OUT_OF_RANGE) : yearless;
    }

    /** Reads any cell. */
    @Nullable
    String carefully(String text, Cell cell) {
        if (text.length() > MAX_LENGTH) {
            return cell.fail(ErrorCode.DATE_INVALID, parameters);
        }
        LocalDate date = unambiguous(text);
        if (date == null && declared == null) {
            return dayAndMonth(text, cell);
        }
        return date == null ? withoutDate(text, cell) : inRange(date.toString(), cell);
    }

    private @Nullable String withoutDate(String text, Cell cell) {
        if (ZeroDate.isIn(text)) {
            return null;
        }
        String yearless = birthdays == null ? null : YearlessDate.parse(text, dayFirst());
        return yearless == null ? fail(text, cell) : yearless;
    }

    private @Nullable String fail(String text, Cell cell) {
        ErrorCode fault = DateFault.of(text);
        if (birthdays == null || !fault.equals(ErrorCode.DATE_YEAR_MISSING)) {
            return cell.fail(fault, expectedFor(text));
        }
        cell.leaveOut(fault);
        return null;
    }

    /** Dots prove the form, whatever the order of the column. */
    private Map<String, String> expectedFor(String text) {
        Matcher parts = YEAR_LAST.matcher(text);
        boolean isWithDots =
                declared == null && parts.matches() && parts.group(2).equals(".");
        return isWithDots ? WITH_DOTS : parameters;
    }

    private @Nullable Boolean dayFirst() {
        if (declared != null) {
            return declared.dayFirst();
        }
        return order == null ? null : order.dayFirst();
    }

    private @Nullable LocalDate unambiguous(String text) {
        LocalDate date = declared == null ? null : declared.parse(text);
        date = date == null ? yearFirst(YEAR_FIRST, text) : date;
        date = date == null ? yearFirst(ISO_BASIC, text) : date;
        return date == null ? WordyDate.parse(text) : date;
    }

    private static @Nullable LocalDate yearFirst(Pattern pattern, String text) {
        Matcher parts = pattern.matcher(text);
        return parts.matches() ? date(parts.group(1), parts.group(3), parts.group(4)) : null;
    }

    private @Nullable String dayAndMonth(String text, Cell cell) {
        Matcher parts = YEAR_LAST.matcher(text);
        if (!parts.matches()) {
            return withoutDate(text, cell);
        }
        // Only dates with the day first are written with dots.
        boolean dots = parts.group(2).equals(".");
        LocalDate dayFirst = mayBeDayFirst(dots) ? date(parts.group(4), parts.group(3), parts.group(1)) : null;
        LocalDate monthFirst = mayBeMonthFirst(dots) ? date(parts.group(4), parts.group(1), parts.group(3)) : null;
        if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
            return cell.fail(ErrorCode.DATE_AMBIGUOUS);
        }
        LocalDate date = dayFirst != null ? dayFirst : monthFirst;
        return date == null ? withoutDate(text, cell) : inRange(date.toString(), cell);
    }

    private boolean mayBeDayFirst(boolean dots) {
        return dots || order == null || order.dayFirst();
    }

    private boolean mayBeMonthFirst(boolean dots) {
        return !dots && (order == null || !order.dayFirst());
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** Asks first, so that a day that does not exist costs no exception. */
    static @Nullable LocalDate date(int year, int month, int day) {
        boolean exists = year >= 1
                && year <= 9999
                && month >= 1
                && month <= 12
                && YearMonth.of(year, month).isValidDay(day);
        return exists ? LocalDate.of(year, month, day) : null;
    }
}
