package com.isendu.contactimport.xlsx.internal.read;

import com.isendu.contactimport.xlsx.internal.CellText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;

/**
 * Makes a text of a cell: what is stored, not what is displayed, so that {@code 393331234567} does not become
 * {@code 3,93331E+11}. Dates are ISO, numbers plain decimals with the 15 digits that a spreadsheet keeps; one that may
 * have lost more is in scientific notation, as in a CSV, for the import to report.
 */
final class CellValues {

    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final BigDecimal FIRST_DOUBTFUL = BigDecimal.TEN.pow(15);
    /** Decimals of a plain number, and of a day: more are below a second by far. */
    private static final int LARGEST_SCALE = 20;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** The 29th of February 1900, which Excel counts and no calendar has. */
    private static final int NO_DAY = 60;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final boolean since1904;
    private final Map<String, NumberForm> forms = new HashMap<>();

    CellValues(boolean since1904) {
        this.since1904 = since1904;
    }

    String textOf(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return textOf(number, formOf(cell));
        }
        if (value instanceof Boolean answer) {
            return answer ? "TRUE" : "FALSE";
        }
        String text = value == null ? cell.getRawValue() : value.toString();
        return text == null ? "" : CellText.decode(text);
    }

    private NumberForm formOf(Cell cell) {
        Integer id = cell.getDataFormatId();
        String code = cell.getDataFormatString();
        return forms.computeIfAbsent(id + " " + code, key -> NumberForm.of(id, code));
    }

    String textOf(BigDecimal number, NumberForm form) {
        return switch (form.kind()) {
            case NUMBER -> plain(number);
            case IDENTIFIER -> identifier(number, form);
            case DATE, TIME, DATE_AND_TIME -> isDay(number) ? date(number, form.kind()) : plain(number);
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal kept = number.round(KEPT).stripTrailingZeros();
        boolean doubtful = kept.abs().compareTo(FIRST_DOUBTFUL) >= 0 || kept.scale() > LARGEST_SCALE;
        return doubtful ? scientific(kept) : kept.toPlainString();
    }

    /** {@code 1.23456789012346E+15}, as a spreadsheet writes it into a CSV. */
    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + (exponent < 0 ? "" : "+")
                + exponent;
    }

    private static String identifier(BigDecimal number, NumberForm form) {
        BigDecimal whole = number.round(KEPT).stripTrailingZeros();
        boolean written = whole.scale() <= 0 && whole.signum() >= 0 && whole.compareTo(FIRST_DOUBTFUL) < 0;
        return written ? form.write(whole.toPlainString()) : plain(number);
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.scale() < LARGEST_SCALE && number.compareTo(LAST_DAY) < 0;
    }

    private String date(BigDecimal number, NumberForm.Kind kind) {
        long seconds =
                number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = seconds / SECONDS.longValue();
        long rest = seconds % SECONDS.longValue();
        boolean timeOnly = kind == NumberForm.Kind.TIME || (day == 0 && !since1904);
        if (timeOnly) {
            return time(Duration.ofSeconds(seconds));
        }
        if (day == NO_DAY && !since1904) {
            return "1900-02-29";
        }
        LocalDate date = dateOf(day);
        return kind == NumberForm.Kind.DATE || rest == 0
                ? date.toString()
                : DATE_AND_TIME.format(LocalDateTime.of(date, LocalTime.ofSecondOfDay(rest)));
    }

    private LocalDate dateOf(long day) {
        if (since1904) {
            return FIRST_OF_1904.plusDays(day);
        }
        return BEFORE_1900.plusDays(day > NO_DAY ? day - 1 : day);
    }

    private static String time(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
