package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.Characters;
import com.isendu.contactimport.internal.normalize.cell.ScientificNotation;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalises a decimal number, whose marks are distinguished by their positions. {@code 1.234} may be about a thousand
 * or about one: the other numbers of the column decide; otherwise it is an error and not a guess.
 */
public final class NumberNormalizer implements ValueNormalizer {

    private static final int MAX_LENGTH = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");
    private static final Pattern GROUPED_DECIMAL =
            Pattern.compile("[+-]?\\d{1,3}(?:(?<group>[.,' ])\\d{3})(?:\\k<group>\\d{3})*(?!\\k<group>)[.,]\\d+");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:[' ]\\d{3})+|(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,})");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d*[.,]\\d+");
    private static final Pattern NO_MARK = Pattern.compile("[^\\d+-]");

    private final DecimalMark mark;

    /**
     * Prepares for a column.
     *
     * @param mark the decimal mark of the column
     */
    public NumberNormalizer(DecimalMark mark) {
        this.mark = mark;
    }

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String plain = Characters.plain(text).replace('\u2019', '\'').replace('\u2212', '-');
        if (plain.length() > MAX_LENGTH) {
            return cell.fail(ErrorCode.NUMBER_INVALID);
        }
        if (ScientificNotation.matches(plain)) {
            return cell.fail(ErrorCode.EXCEL_SCIENTIFIC);
        }
        String number = AMBIGUOUS.matcher(plain).matches() ? mark.read(plain) : withDot(plain);
        return number == null ? cell.fail(ErrorCode.NUMBER_INVALID) : canonical(number);
    }

    private static @Nullable String withDot(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        if (GROUPED.matcher(text).matches()) {
            return NO_MARK.matcher(text).replaceAll("");
        }
        boolean decimal =
                GROUPED_DECIMAL.matcher(text).matches() || DECIMAL.matcher(text).matches();
        return decimal ? lastMarkAsDot(text) : null;
    }

    private static String lastMarkAsDot(String text) {
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        Matcher marks = NO_MARK.matcher(text.substring(0, mark));
        return marks.replaceAll("") + '.' + text.substring(mark + 1);
    }

    private static String canonical(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
