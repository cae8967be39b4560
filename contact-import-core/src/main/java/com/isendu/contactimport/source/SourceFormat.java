package com.isendu.contactimport.source;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * The format found in a source, and how each part of it was decided.
 *
 * @param charset how bytes become characters
 * @param dialect how records are written
 * @param skippedLines physical lines before the header, or before the data where there is none
 * @param headerRows how many records after the skipped lines name the columns; 0 where the data begins at once
 * @param decisions how each part was decided; parts that are missing are {@link DecidedBy#ASSUMPTION}
 */
public record SourceFormat(
        Charset charset, Dialect dialect, int skippedLines, int headerRows, Map<FormatPart, DecidedBy> decisions) {

    /** Copies the decisions. */
    public SourceFormat {
        decisions = Map.copyOf(decisions);
    }

    /**
     * Tells whether the source has a header.
     *
     * @return whether at least one record names the columns
     */
    public boolean header() {
        return headerRows > 0;
    }

    /**
     * How a part was decided.
     *
     * @param part the part
     * @return what decided it
     */
    public DecidedBy decidedBy(FormatPart part) {
        return decisions.getOrDefault(part, DecidedBy.ASSUMPTION);
    }
}
