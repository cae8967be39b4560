package com.isendu.contactimport.source;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The detected format of a source, and how each part was decided.
 *
 * @param charset the charset
 * @param dialect the dialect of the records
 * @param skippedLines number of physical lines before the header, or before the data if there is no header
 * @param headerRows number of header records, which follow the skipped lines and name the columns; 0 if there is no
 *     header
 * @param decisions how each part was decided; a missing part counts as {@link DecidedBy#ASSUMPTION}
 */
public record SourceFormat(
        Charset charset, Dialect dialect, int skippedLines, int headerRows, Map<FormatPart, DecidedBy> decisions) {

    /** Copies the decisions. */
    public SourceFormat {
        decisions = Map.copyOf(decisions);
    }

    /** {@return whether the source has a header: whether at least one record names the columns} */
    public boolean header() {
        return headerRows > 0;
    }

    /**
     * {@return whether the source has a {@link ContactSource.Declaration} with a dialect, as the sheet of a workbook
     * has. People never see such a dialect and cannot correct it}
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
        /** {@link SourceFormat#headerRows()}, if there is a header. */
        HEADER_ROWS
    }

    /**
     * How a part of a {@link SourceFormat} was decided. An earlier constant takes precedence over a later one, except
     * that a {@link ContactSource.Declaration} takes precedence over the options.
     */
    public enum DecidedBy {
        /** The options say so. */
        OPTION,
        /** The source says so, by a byte order mark, a {@code sep=} line, or {@link ContactSource#declaring}. */
        DECLARATION,
        /** The whole source was read and excludes every alternative. */
        PROOF,
        /** A sample of the source was read, and this value fits it best. */
        DETECTION,
        /** Nothing in the source supports or contradicts the value. */
        ASSUMPTION
    }

    /**
     * The syntax of the records of a source. LF, CR and CRLF all end a line, even mixed in one source.
     *
     * @param delimiter the character between two cells
     * @param quote the character around a cell that contains a delimiter, a line break or a quote; null if there is
     *     none
     * @param escape the escape character: the character after it is data; null if a quote is escaped by doubling it
     * @param spaced whether whitespace around cells and quotes is ignored, for example if a space follows each
     *     delimiter
     */
    public record Dialect(
            char delimiter,
            @Nullable Character quote,
            @Nullable Character escape,
            boolean spaced) {

        /**
         * Means "no quote" or "no escape" in the reading options; an option that is not set is detected instead. The
         * value is a noncharacter of Unicode.
         */
        public static final char NONE = '\uFFFF';

        /** Comma and double quote, RFC 4180. */
        public static final Dialect RFC_4180 = delimitedBy(',');

        /**
         * Returns a dialect with double quotes and without an escape character, in which whitespace around cells is
         * data.
         *
         * @param delimiter the character between two cells
         * @return the dialect
         */
        public static Dialect delimitedBy(char delimiter) {
            return new Dialect(delimiter, '"', null, false);
        }
    }
}
