package com.isendu.contactimport.sink;

/**
 * What to do with the value of one field where a row of the file has one and the contact is stored already. It decides
 * for its field in place of the {@link ExistingContactStrategy}, where that one updates at all.
 */
public enum ExistingValueStrategy {
    /** The row's value replaces the stored one; that of a field that can be erased does so even where it is blank. */
    OVERWRITE,
    /** The row's value is taken where none is stored. */
    FILL,
    /** What is stored stays, be it nothing; only new contacts get the row's value. */
    KEEP,
    /** The row's tags join the stored ones, each once whatever its case. For tags only, and their default. */
    JOIN,
    /** The row's tags are taken off the stored ones; a new contact does not get them. For tags only. */
    REMOVE
}
