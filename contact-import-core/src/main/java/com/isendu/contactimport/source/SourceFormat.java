package com.isendu.contactimport.source;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * Returns whether the source has a header.
     *
     * @return whether at least one record names the columns
     */
    public boolean header() {
        return headerRows > 0;
    }

    /**
     * Reports whether the source declares its dialect, as a sheet of a workbook does. A person has not seen such a
     * dialect and cannot correct it.
     *
     * @return whether it was made with a {@link ContactSource.Declaration} that has a dialect
     */
    public boolean declaresDialect() {
        return decidedBy(FormatPart.QUOTE) == DecidedBy.DECLARATION;
    }

    /**
     * Returns how a part was decided.
     *
     * @param part the part
     * @return what decided it
     */
    public DecidedBy decidedBy(FormatPart part) {
        return decisions.getOrDefault(part, DecidedBy.ASSUMPTION);
    }

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

    /** How a property of a {@link SourceFormat} was decided; the earlier constant wins over the later one. */
    public enum DecidedBy {
        /** The options say so. */
        OPTION,
        /** The source says so: a byte order mark, a {@code sep=} line, or {@link ContactSource#declaring}. */
        DECLARATION,
        /** The whole source was read and allows nothing else. */
        PROOF,
        /** A sample of the source was read and this fits it best. */
        DETECTION,
        /** Nothing speaks for or against it. */
        ASSUMPTION
    }

    /**
     * How the records of a source are written. Line ends need no declaration: LF, CR and CRLF are all understood, also
     * mixed.
     *
     * @param delimiter what stands between two cells
     * @param quote what encloses a cell that holds a delimiter, a line break or a quote; null when nothing does
     * @param escape what makes the following character data; null when a quote is escaped by doubling it
     * @param spaced whether blanks around cells and quotes are no data, as where a blank follows each delimiter
     */
    public record Dialect(
            char delimiter,
            @Nullable Character quote,
            @Nullable Character escape,
            boolean spaced) {

        /**
         * Stands for "no quote" and "no escape" where an option takes a character and null means "find it out": a code
         * point that is no character.
         */
        public static final char NONE = '\uFFFF';

        /** Comma and double quote, RFC 4180. */
        public static final Dialect RFC_4180 = delimitedBy(',');

        /**
         * Returns a dialect with the double quote, without an escape character, whose blanks are data.
         *
         * @param delimiter what stands between two cells
         * @return the dialect
         */
        public static Dialect delimitedBy(char delimiter) {
            return new Dialect(delimiter, '"', null, false);
        }
    }
}
