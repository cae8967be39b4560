package com.isendu.contactimport.options;

/** Whether the source's first record names its columns: "file includes column header". */
public enum HeaderMode {
    /** It does. A contradiction is a warning, never flipped. */
    PRESENT,
    /** It does not. A contradiction is a warning, never flipped. */
    ABSENT,
    /** Found out from the source. The default. */
    AUTO
}
