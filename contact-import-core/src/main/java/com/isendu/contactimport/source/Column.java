package com.isendu.contactimport.source;

import com.isendu.contactimport.error.ErrorMessages;
import java.util.Map;

/**
 * One column of a source.
 *
 * @param index its zero-based position
 * @param name the header text; {@code Column n}, counted from 1, if the header is blank or absent
 * @param occurrence 1 for the first column with this name, 2 for the second, and so on; case and accents do not matter,
 *     and punctuation counts as a space
 */
public record Column(int index, String name, int occurrence) {

    /**
     * Returns the name of a column whose header is blank or absent.
     *
     * @param index the zero-based position
     * @return {@code Column n}, counted from 1
     */
    public static String nameOf(int index) {
        return "Column " + (index + 1);
    }

    /**
     * Returns the name that people see for a column whose header is blank or absent.
     *
     * @param index the zero-based position
     * @param messages the messages in the language of the name
     * @return a name with the number of the column, counted from 1, such as <i>Colonna 3</i>
     */
    public static String nameOf(int index, ErrorMessages messages) {
        return messages.text("column", Map.of("number", String.valueOf(index + 1)));
    }

    /**
     * Returns the name of the column for people.
     *
     * @param messages the messages in the language of the name
     * @return the header text, or the result of {@link #nameOf(int, ErrorMessages)} if it is blank or absent
     */
    public String name(ErrorMessages messages) {
        return name.equals(nameOf(index)) ? nameOf(index, messages) : name;
    }

    /**
     * Returns the letters by which a spreadsheet names the column.
     *
     * @param index the zero-based position
     * @return {@code A} … {@code Z}, {@code AA} …
     */
    public static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /**
     * Returns the position of a column that a spreadsheet names by letters, the inverse of {@link #letters(int)}.
     *
     * @param letters upper-case letters: {@code A} … {@code Z}, {@code AA} …
     * @return the zero-based position; -1 for an empty text
     */
    public static int index(String letters) {
        return letters.chars().reduce(0, (before, letter) -> 26 * before + letter - 'A' + 1) - 1;
    }

    /** Shows the position only, because the name may be personal data in a file without a header. */
    @Override
    public String toString() {
        return "Column[" + letters(index) + "]";
    }
}
