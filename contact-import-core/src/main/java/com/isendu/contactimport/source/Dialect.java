package com.isendu.contactimport.source;

import org.jspecify.annotations.Nullable;

/**
 * How the records of a source are written. Line ends need no declaration: LF, CR and CRLF are all understood, also mixed.
 *
 * @param delimiter what stands between two cells
 * @param quote what encloses a cell that holds a delimiter, a line break or a quote; null when nothing does
 * @param escape what makes the following character data; null when a quote is escaped by doubling it
 * @param spaced whether blanks around cells and quotes are no data, as where a blank follows each delimiter
 */
public record Dialect(
        char delimiter, @Nullable Character quote, @Nullable Character escape, boolean spaced) {

    /**
     * Stands for "no quote" and "no escape" where an option takes a character and null means "find it out": a code point that is
     * no character.
     */
    public static final char NONE = '\uFFFF';

    /** Comma and double quote, RFC 4180. */
    public static final Dialect RFC_4180 = delimitedBy(',');

    /**
     * A dialect with the double quote, without an escape character, whose blanks are data.
     *
     * @param delimiter what stands between two cells
     * @return the dialect
     */
    public static Dialect delimitedBy(char delimiter) {
        return new Dialect(delimiter, '"', null, false);
    }
}
