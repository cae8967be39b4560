package com.isendu.contactimport.sink;

/**
 * What to do with the value of one field if the contact is already stored. Takes precedence over the
 * {@link ExistingContactStrategy}, unless that is {@link ExistingContactStrategy#SKIP SKIP} or
 * {@link ExistingContactStrategy#REJECT REJECT}.
 */
public enum ExistingValueStrategy {
    /**
     * The value of the row replaces the stored value. A blank cell erases the stored value if the options make the
     * field erasable.
     */
    OVERWRITE,
    /** The value of the row is used if no value is stored. */
    FILL,
    /**
     * The field of a stored contact does not change, even if it has no value; only new contacts get the value of the
     * row. An opt-out in the file applies nevertheless.
     */
    KEEP,
    /**
     * The tags of the row are added to the stored tags; tags that differ only in letter case are added once. A blank
     * cell erases the stored tags if the options make the field erasable. For tags only; the default for them, except
     * with {@link ExistingContactStrategy#FILL_BLANKS}.
     */
    JOIN,
    /** The tags of the row are removed from the stored tags; a new contact does not get them. For tags only. */
    REMOVE
}
