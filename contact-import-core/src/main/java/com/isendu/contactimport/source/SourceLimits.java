package com.isendu.contactimport.source;

/**
 * How large a source and its parts may be. Checked while reading; a part that is too large costs its record, a source that
 * is too large stops the run.
 *
 * @param bytes bytes of the source
 * @param rows data records
 * @param columns cells of a record
 * @param cellChars characters of a cell
 * @param recordChars characters of a record
 * @param recordLines physical lines of a record
 */
public record SourceLimits(long bytes, long rows, int columns, int cellChars, int recordChars, int recordLines) {

    /** No limit of bytes or rows; 1,000 columns; 65,536 characters a cell, 262,144 a record, and 100 lines a record. */
    public static final SourceLimits DEFAULT =
            new SourceLimits(Long.MAX_VALUE, Long.MAX_VALUE, 1000, 65_536, 262_144, 100);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is less than 1
     */
    public SourceLimits {
        if (Math.min(bytes, rows) < 1
                || Math.min(Math.min(columns, cellChars), Math.min(recordChars, recordLines)) < 1) {
            throw new IllegalArgumentException("every limit must be at least 1");
        }
    }
}
