package com.isendu.contactimport.source;

/** How a property of a {@link SourceFormat} was decided; the earlier constant wins over the later one. */
public enum DecidedBy {
    /** The options say so. */
    OPTION,
    /** The source says so: a byte order mark or a {@code sep=} line. */
    DECLARATION,
    /** The whole source was read and allows nothing else. */
    PROOF,
    /** A sample of the source was read and this fits it best. */
    DETECTION,
    /** Nothing speaks for or against it. */
    ASSUMPTION
}
