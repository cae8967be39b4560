package com.isendu.contactimport.mapping;

/** What a field gets when several columns feed it. */
public enum Combine {
    /** The first cell that is not blank, in the order of the link's columns. The default. */
    FIRST_NON_BLANK,
    /** All cells that are not blank, joined by one blank. */
    JOIN
}
