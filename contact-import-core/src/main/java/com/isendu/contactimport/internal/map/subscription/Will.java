package com.isendu.contactimport.internal.map.subscription;

/** What a cell says about whether a person wants messages, the strongest word first. */
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
