package com.isendu.contactimport.internal.text;

/**
 * Prevents spreadsheets from running a cell as a formula. The guard is reversible: for every text,
 * {@code unguard(guard(text))} is the text.
 *
 * <p>Inserts an apostrophe before {@code = + - @}, their full-width forms and an apostrophe, even after quotes,
 * wherever a cell may start: at the start of the text, and after each comma, semicolon, tab and line break in it,
 * because a spreadsheet may split the file at other delimiters regardless of quotes. At the start of the text, also
 * before a tab or line break. Exactly these apostrophes are removed again. See OWASP, CSV Injection.
 */
public final class FormulaGuard {

    /**
     * The name of a blank last column that shows that all other cells of a file are guarded; an import takes the guard
     * off.
     */
    public static final String MARKING_COLUMN = "_import_guarded";

    private static final char GUARD = '\'';
    private static final String FORMULA_SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String CONTROLS = "\t\r\n";
    private static final String DELIMITERS = ",;" + CONTROLS;

    private FormulaGuard() {}

    /**
     * Guards a cell.
     *
     * @param cell any text
     * @return the text, with an apostrophe wherever a cell could start dangerously
     */
    public static String guard(String cell) {
        int first = 0;
        while (first < cell.length() && !isDangerous(cell, first)) {
            first = nextStart(cell, first);
        }
        return first < cell.length() ? guardedFrom(cell, first) : cell;
    }

    private static String guardedFrom(String cell, int first) {
        StringBuilder guarded = new StringBuilder();
        int copied = 0;
        for (int start = first; start < cell.length(); start = nextStart(cell, start)) {
            if (isDangerous(cell, start)) {
                guarded.append(cell, copied, start).append(GUARD);
                copied = start;
            }
        }
        return guarded.append(cell, copied, cell.length()).toString();
    }

    /**
     * Undoes {@link #guard(String)}.
     *
     * @param cell any text
     * @return the text without one apostrophe wherever a cell could start
     */
    public static String unguard(String cell) {
        StringBuilder plain = new StringBuilder();
        int copied = 0;
        for (int start = 0; start < cell.length(); start = nextStart(cell, start)) {
            if (cell.charAt(start) == GUARD) {
                plain.append(cell, copied, start);
                copied = start + 1;
            }
        }
        return copied == 0 ? cell : plain.append(cell, copied, cell.length()).toString();
    }

    /** Behind the next delimiter. */
    private static int nextStart(String cell, int start) {
        int end = start;
        while (end < cell.length() && !isDelimiter(cell.charAt(end))) {
            end++;
        }
        return end + 1;
    }

    /** Called for each character of an error CSV; most are letters. */
    private static boolean isDelimiter(char c) {
        return c <= ';' && DELIMITERS.indexOf(c) >= 0;
    }

    private static boolean isDangerous(String cell, int start) {
        char first = cell.charAt(start);
        if (first == GUARD || (start == 0 && CONTROLS.indexOf(first) >= 0)) {
            return true;
        }
        int sign = start;
        while (sign < cell.length() && cell.charAt(sign) == '"') {
            sign++;
        }
        return sign < cell.length() && FORMULA_SIGNS.indexOf(cell.charAt(sign)) >= 0;
    }
}
