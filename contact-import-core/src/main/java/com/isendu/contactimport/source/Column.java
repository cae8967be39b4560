package com.isendu.contactimport.source;

/**
 * One column of a source.
 *
 * @param index its zero-based position
 * @param name the header text; {@code Column n}, counted from 1, where the header is blank or there is none
 * @param occurrence how often this name, normalised, has occurred up to here in the header, from 1
 */
public record Column(int index, String name, int occurrence) {

    /**
     * Returns the name that stands for a header that is blank or absent.
     *
     * @param index the zero-based position
     * @return {@code Column n}, counted from 1
     */
    public static String nameOf(int index) {
        return "Column " + (index + 1);
    }

    /**
     * Returns what a spreadsheet calls the column.
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
     * Returns the position of a column that a spreadsheet calls so: undoes {@link #letters(int)}.
     *
     * @param letters {@code A} … {@code Z}, {@code AA} …
     * @return the zero-based position; -1 for no letters
     */
    public static int index(String letters) {
        return letters.chars().reduce(0, (before, letter) -> 26 * before + letter - 'A' + 1) - 1;
    }

    /** Shows the position only: without a header row, the text could be anybody's data. */
    @Override
    public String toString() {
        return "Column[" + letters(index) + "]";
    }
}
