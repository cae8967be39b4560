package com.isendu.contactimport.source;

import org.jspecify.annotations.Nullable;

/**
 * How the records of a source are written. Line ends need no declaration: LF, CR and CRLF are all understood, also mixed.
 *
 * @param delimiter what stands between two cells
 * @param quote what encloses a cell that holds a delimiter, a line break or a quote; null when nothing does
 * @param escape what makes the following character data; null when a quote is escaped by doubling it
 */
public record Dialect(
        char delimiter, @Nullable Character quote, @Nullable Character escape) {

    /** Comma and double quote, RFC 4180. */
    public static final Dialect RFC_4180 = new Dialect(',', '"', null);

    /**
     * A dialect with the double quote and without an escape character.
     *
     * @param delimiter what stands between two cells
     * @return the dialect
     */
    public static Dialect delimitedBy(char delimiter) {
        return new Dialect(delimiter, '"', null);
    }
}
