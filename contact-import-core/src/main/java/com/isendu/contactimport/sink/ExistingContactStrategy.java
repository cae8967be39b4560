package com.isendu.contactimport.sink;

/** What to do with a contact that is stored already. */
public enum ExistingContactStrategy {
    /** The row's values replace the stored ones; a blank cell replaces nothing. The default. */
    UPDATE,
    /** The row's values fill the fields that are stored without a value; nothing is replaced. */
    FILL_BLANKS,
    /** The row is skipped. */
    SKIP,
    /** The row is rejected with {@code ALREADY_EXISTS}. */
    REJECT
}
