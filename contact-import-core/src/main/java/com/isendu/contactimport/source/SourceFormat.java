package com.isendu.contactimport.source;

import java.nio.charset.Charset;

/**
 * The format found in a source, and how each part of it was decided.
 *
 * @param charset how bytes become characters
 * @param charsetBy how the charset was decided
 * @param dialect delimiter, quote and escape
 * @param dialectBy how the delimiter was decided
 * @param header whether the first record after the skipped lines names the columns
 * @param headerBy how that was decided
 * @param skippedLines physical lines before the header, or before the data where there is none
 */
public record SourceFormat(
        Charset charset,
        DecidedBy charsetBy,
        Dialect dialect,
        DecidedBy dialectBy,
        boolean header,
        DecidedBy headerBy,
        int skippedLines) {}
