package com.isendu.contactimport.options;

/** Whether the source's first record names its columns: "file includes column header". A contradiction is a warning, never flipped. */
public enum HeaderMode {
    /** It does. */
    PRESENT,
    /** It does not. */
    ABSENT
}
