package com.isendu.contactimport.internal.errorcsv;

import com.isendu.contactimport.internal.text.FormulaGuard;
import java.util.List;
import java.util.Locale;

/**
 * The columns that an error CSV adds after those with data. An import recognises them by name: they are neither data
 * nor part of the header set and are never offered as fields.
 */
public final class ReservedColumns {

    /** The spreadsheet row the record had in the file it comes from. */
    public static final String ROW = "_import_row";
    /** Code and column of each problem, such as {@code EMAIL_INVALID@B;PHONE_INVALID@D}. */
    public static final String CODE = "_import_code";
    /** The problems in sentences. */
    public static final String ERROR = "_import_error";

    /**
     * The prefix of the name of a blank column after the others. The name carries the formats of the original columns,
     * which the rows in error alone do not show. Absent if there is nothing to carry.
     */
    public static final String HABITS = "_import_habits";

    /** The reserved columns of an error CSV, in order. */
    public static final List<String> NAMES = List.of(ROW, CODE, ERROR);

    private ReservedColumns() {}

    /**
     * Returns whether a header text is reserved.
     *
     * @param name a header text
     * @return true for the name of a reserved column, whatever its case and the blanks around it
     */
    public static boolean isReserved(String name) {
        return NAMES.contains(name.strip().toLowerCase(Locale.ROOT)) || isGuarded(name) || isHabits(name);
    }

    /**
     * Returns whether a header text names the column of habits.
     *
     * @param name a header text
     * @return true for a text that begins so, whatever its case and the blanks around it
     */
    public static boolean isHabits(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.equals(HABITS) || plain.startsWith(HABITS + " ");
    }

    /**
     * Returns whether a header text names the column that marks guarded cells.
     *
     * @param name a header text
     * @return true for that name, whatever its case and the blanks around it
     */
    public static boolean isGuarded(String name) {
        return name.strip().equalsIgnoreCase(FormulaGuard.MARKING_COLUMN);
    }
}
