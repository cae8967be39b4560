package com.isendu.contactimport.internal.read.dialect;

import java.util.regex.Pattern;

/** The kind of a cell by its form, precise enough to distinguish data from a header and to compare delimiters. */
public enum CellKind {
    BLANK,
    EMAIL,
    NUMBER,
    DATE,
    PHONE,
    TEXT;

    private static final int LONGEST = 80;
    /** Also after a name, in angle brackets or with an extra quote. */
    private static final Pattern EMAIL_FORM =
            Pattern.compile("[\"']*+([^@<>]*<)?[\"']*+[^\\s@,;|<>\"]+@[^\\s@,;|<>\"]+\\.\\p{L}{2,}[\"'>]*+");
    /** Also with a currency or an exponent. */
    private static final Pattern NUMBER_FORM = Pattern.compile("[-+]?[$€£]?[-+]?\\d+([.,]\\d+)*([eE][-+]?\\d+)?[%€]?");
    /** Dates, also with a time or with the month in letters, and times alone. */
    private static final Pattern DATE_FORM = Pattern.compile(
            "\\d{1,4}[-/.](\\d{1,2}|\\p{L}{3})[-/.]\\d{1,4}([ T]\\d{1,2}:\\d{2}[^;|\\t]*)?|\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?");
    /** At least six digits; not single digits or decimals in a row, which are numbers between blanks. */
    private static final Pattern PHONE_FORM =
            Pattern.compile("(?=(\\D*\\d){6})(?!.*\\b\\d \\d\\b)(?!.*\\d\\.\\d+ +-?\\d+\\.)(\\+|00)?[\\d ()./-]{6,20}");

    public static CellKind of(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return BLANK;
        }
        if (text.length() > LONGEST) {
            return TEXT;
        }
        CellKind plain = PlainCell.kindOf(text);
        return plain == null ? ofAny(text) : plain;
    }

    /** What any text is that is not blank or very long; {@link PlainCell} is held against it. */
    static CellKind ofAny(String text) {
        if (text.indexOf('@') > 0 && EMAIL_FORM.matcher(text).matches()) {
            return EMAIL;
        }
        if (NUMBER_FORM.matcher(text).matches()) {
            return NUMBER;
        }
        if (DATE_FORM.matcher(text).matches()) {
            return DATE;
        }
        return PHONE_FORM.matcher(text).matches() ? PHONE : TEXT;
    }

    /** Returns whether the cell is of a kind that header texts are not. */
    boolean isTyped() {
        return this != BLANK && this != TEXT;
    }
}
