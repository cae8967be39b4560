package com.isendu.contactimport.sink;

/** What to do with a contact that is stored already. */
public enum ExistingContactStrategy {
    /** The row's values replace the stored ones, but its tags join them; a blank cell replaces nothing. The default. */
    UPDATE,
    /** As {@link #UPDATE}, but nobody is added: the row of a contact that is not stored is skipped. */
    UPDATE_ONLY,
    /** The row's values fill the fields that are stored without a value; nothing is replaced. */
    FILL_BLANKS,
    /** The row is skipped. */
    SKIP,
    /** The row is rejected with {@code ALREADY_EXISTS}. */
    REJECT
}
