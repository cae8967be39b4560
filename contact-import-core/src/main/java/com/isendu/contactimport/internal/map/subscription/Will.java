package com.isendu.contactimport.internal.map.subscription;

/** Whether a person wants messages according to a cell, the strongest statement first. */
public enum Will {
    /** The person wants none. */
    OPTED_OUT,
    /** Something that cannot be understood. */
    UNCLEAR,
    /** The person wants them. */
    SUBSCRIBED,
    /** Nothing. */
    UNSAID
}
