package com.isendu.contactimport.source;

/** A part of a {@link SourceFormat} that is decided for each source. */
public enum FormatPart {
    /** {@link SourceFormat#charset()}. */
    CHARSET,
    /** {@link Dialect#delimiter()}. */
    DELIMITER,
    /** {@link Dialect#quote()}. */
    QUOTE,
    /** {@link Dialect#escape()}. */
    ESCAPE,
    /** {@link Dialect#spaced()}. */
    SPACED,
    /** {@link SourceFormat#skippedLines()}. */
    SKIPPED_LINES,
    /** {@link SourceFormat#header()}. */
    HEADER,
    /** {@link SourceFormat#headerRows()}, where there is a header. */
    HEADER_ROWS
}
