package com.isendu.contactimport.internal.errorcsv;

/**
 * Keeps a spreadsheet from running a cell as a formula, in a way that can be undone: for every text,
 * {@code unguard(guard(text))} is the text.
 *
 * <p>A cell that starts with one of {@code = + - @ TAB CR} or with an apostrophe gets one apostrophe in front, and exactly one
 * is taken off again. See OWASP, CSV Injection.
 */
public final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r'";

    private FormulaGuard() {}

    /**
     * Guards a cell.
     *
     * @param cell any text
     * @return the text, with an apostrophe in front if it starts dangerously
     */
    public static String guard(String cell) {
        return startsDangerously(cell) ? "'" + cell : cell;
    }

    /**
     * Undoes {@link #guard(String)}.
     *
     * @param cell any text
     * @return the text without one apostrophe, if it starts with one
     */
    public static String unguard(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static boolean startsDangerously(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }
}
