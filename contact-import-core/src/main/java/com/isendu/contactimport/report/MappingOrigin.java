package com.isendu.contactimport.report;

/** Where the mapping of an import came from. */
public enum MappingOrigin {
    /** The options gave it. */
    GIVEN,
    /** It was remembered for exactly these columns. */
    REMEMBERED,
    /** It was the account's last one, and all its columns are there. */
    REMEMBERED_OTHER_HEADER,
    /** It was proposed from the source. */
    PROPOSED
}
