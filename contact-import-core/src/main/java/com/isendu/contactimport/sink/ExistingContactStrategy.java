package com.isendu.contactimport.sink;

/** What to do with a contact that is already stored. */
public enum ExistingContactStrategy {
    /**
     * The values of the row replace the stored values; its tags are added to the stored tags. A blank cell replaces
     * nothing, unless the options make its field erasable. The default.
     */
    UPDATE,
    /** Like {@link #UPDATE}, but a row whose contact is not stored is skipped. */
    UPDATE_ONLY,
    /**
     * The values of the row fill fields that have no stored value; nothing is replaced, except that an opt-out always
     * applies.
     */
    FILL_BLANKS,
    /** The row is skipped. */
    SKIP,
    /** The row is rejected with {@code ALREADY_EXISTS}. */
    REJECT
}
