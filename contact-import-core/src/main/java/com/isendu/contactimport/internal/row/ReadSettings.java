package com.isendu.contactimport.internal.row;

import com.isendu.contactimport.source.Dialect;
import com.isendu.contactimport.source.SourceLimits;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has decided about the format; whatever is null is found out.
 *
 * @param charset how bytes become characters
 * @param delimiter what stands between two cells
 * @param quote what encloses cells, or {@link Dialect#NONE}
 * @param escape what makes the following character data, or {@link Dialect#NONE}
 * @param spaced whether blanks around cells and quotes are no data
 * @param skipLines physical lines before the header
 * @param header whether the first record names the columns
 * @param headerRows how many records do so, where one does
 * @param limits how large the source and its parts may be
 */
public record ReadSettings(
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Character quote,
        @Nullable Character escape,
        @Nullable Boolean spaced,
        @Nullable Integer skipLines,
        @Nullable Boolean header,
        @Nullable Integer headerRows,
        SourceLimits limits) {

    /** Settings that leave all to be found out. */
    public static ReadSettings findingOut(SourceLimits limits) {
        return new ReadSettings(null, null, null, null, null, null, null, null, limits);
    }

    /** The settings for an error CSV, whose form is this library's own: what the options say is true of the original only. */
    public ReadSettings forErrorCsv(char itsDelimiter) {
        return new ReadSettings(charset, itsDelimiter, '"', Dialect.NONE, false, 0, true, 1, limits);
    }
}
