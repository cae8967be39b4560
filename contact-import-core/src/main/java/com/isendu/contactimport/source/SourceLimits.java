package com.isendu.contactimport.source;

import java.util.Objects;

/**
 * How large a source and its parts may be: {@code SourceLimits.DEFAULT.withRows(100_000)}. Checked while reading; a part that is too large
 * costs its record, a source that is too large stops the run. Every limit is at least 1. Immutable and thread-safe; equal where all limits
 * are.
 */
public final class SourceLimits {

    /** No limit of bytes or rows; 1,000 columns; 65,536 characters a cell, 262,144 a record, and 100 lines a record. */
    public static final SourceLimits DEFAULT =
            new SourceLimits(Long.MAX_VALUE, Long.MAX_VALUE, 1000, 65_536, 262_144, 100);

    private final long bytes;
    private final long rows;
    private final int columns;
    private final int cellChars;
    private final int recordChars;
    private final int recordLines;

    private SourceLimits(long bytes, long rows, int columns, int cellChars, int recordChars, int recordLines) {
        this.bytes = atLeastOne(bytes, "bytes");
        this.rows = atLeastOne(rows, "rows");
        this.columns = (int) atLeastOne(columns, "columns");
        this.cellChars = (int) atLeastOne(cellChars, "cellChars");
        this.recordChars = (int) atLeastOne(recordChars, "recordChars");
        this.recordLines = (int) atLeastOne(recordLines, "recordLines");
    }

    private static long atLeastOne(long value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
        return value;
    }

    /**
     * Bytes of the source.
     *
     * @return at least 1; {@link Long#MAX_VALUE} for no limit
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Data records.
     *
     * @return at least 1; {@link Long#MAX_VALUE} for no limit
     */
    public long rows() {
        return rows;
    }

    /**
     * Cells of a record.
     *
     * @return at least 1
     */
    public int columns() {
        return columns;
    }

    /**
     * Characters of a cell.
     *
     * @return at least 1
     */
    public int cellChars() {
        return cellChars;
    }

    /**
     * Characters of a record.
     *
     * @return at least 1
     */
    public int recordChars() {
        return recordChars;
    }

    /**
     * Physical lines of a record.
     *
     * @return at least 1
     */
    public int recordLines() {
        return recordLines;
    }

    /**
     * These limits with another one of bytes.
     *
     * @param value bytes of the source
     * @return other limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public SourceLimits withBytes(long value) {
        return new SourceLimits(value, rows, columns, cellChars, recordChars, recordLines);
    }

    /**
     * These limits with another one of rows.
     *
     * @param value data records
     * @return other limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public SourceLimits withRows(long value) {
        return new SourceLimits(bytes, value, columns, cellChars, recordChars, recordLines);
    }

    /**
     * These limits with another one of columns.
     *
     * @param value cells of a record
     * @return other limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public SourceLimits withColumns(int value) {
        return new SourceLimits(bytes, rows, value, cellChars, recordChars, recordLines);
    }

    /**
     * These limits with another one of the characters of a cell.
     *
     * @param value characters of a cell
     * @return other limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public SourceLimits withCellChars(int value) {
        return new SourceLimits(bytes, rows, columns, value, recordChars, recordLines);
    }

    /**
     * These limits with another one of the characters of a record.
     *
     * @param value characters of a record
     * @return other limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public SourceLimits withRecordChars(int value) {
        return new SourceLimits(bytes, rows, columns, cellChars, value, recordLines);
    }

    /**
     * These limits with another one of the lines of a record.
     *
     * @param value physical lines of a record
     * @return other limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public SourceLimits withRecordLines(int value) {
        return new SourceLimits(bytes, rows, columns, cellChars, recordChars, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceLimits that
                && bytes == that.bytes
                && rows == that.rows
                && columns == that.columns
                && cellChars == that.cellChars
                && recordChars == that.recordChars
                && recordLines == that.recordLines;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bytes, rows, columns, cellChars, recordChars, recordLines);
    }

    @Override
    public String toString() {
        return "SourceLimits[bytes=" + bytes + ", rows=" + rows + ", columns=" + columns + ", cellChars=" + cellChars
                + ", recordChars=" + recordChars + ", recordLines=" + recordLines + "]";
    }
}
