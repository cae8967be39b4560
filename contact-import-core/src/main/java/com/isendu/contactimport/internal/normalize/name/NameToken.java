package com.isendu.contactimport.internal.normalize.name;

/**
 * A word with its position in a cell.
 *
 * @param word the word
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param comma whether a comma follows
 */
record NameToken(NameWord word, int start, int end, boolean comma) {

    boolean is(NameRole role) {
        return word.is(role);
    }

    /** Shows no name. */
    @Override
    public String toString() {
        return "NameToken[" + start + ", " + end + "]";
    }
}
