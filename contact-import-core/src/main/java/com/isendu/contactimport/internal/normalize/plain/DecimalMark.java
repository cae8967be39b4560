package com.isendu.contactimport.internal.normalize.plain;

import com.isendu.contactimport.internal.normalize.cell.Characters;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The decimal mark in the numbers of a column, proven by those with a single reading. */
public enum DecimalMark {
    COMMA,
    DOT,
    UNKNOWN;

    private static final int FEWEST = 3;
    /** Decimals of one or two digits, or of any number behind a group with the other mark, or several groups. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+),\\d{1,2}");

    private static final Pattern DECIMAL_DOT = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)\\.\\d{1,2}");

    /** Returns the mark of a column, unknown where few numbers prove one or both are proven. */
    public static DecimalMark in(List<String> cells) {
        int commas = count(DECIMAL_COMMA, cells);
        int dots = count(DECIMAL_DOT, cells);
        if (Math.max(commas, dots) < FEWEST || Math.min(commas, dots) > 0) {
            return UNKNOWN;
        }
        return commas > 0 ? COMMA : DOT;
    }

    private static int count(Pattern form, List<String> cells) {
        return (int) cells.stream()
                .filter(cell -> form.matcher(Characters.strip(cell)).matches())
                .count();
    }

    /**
     * Returns a number with one mark before three digits, converted to a decimal point; null if the meaning of the mark
     * is unknown.
     */
    @Nullable
    String read(String number) {
        return switch (this) {
            case COMMA -> number.replace(".", "").replace(',', '.');
            case DOT -> number.replace(",", "");
            case UNKNOWN -> null;
        };
    }
}
