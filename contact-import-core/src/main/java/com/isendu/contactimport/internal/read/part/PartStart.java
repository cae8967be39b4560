package com.isendu.contactimport.internal.read.part;

/**
 * Where a part of a source begins: at the first byte of a record that follows a regular one. All counts refer to what
 * precedes it.
 *
 * @param offset bytes
 * @param records data records
 * @param rows rows as a spreadsheet counts them, blank ones and the header included
 * @param lines physical lines
 */
public record PartStart(long offset, long records, long rows, long lines) {

    /** Where every source begins, before its byte order mark and its header. */
    public static final PartStart OF_SOURCE = new PartStart(0, 0, 0, 0);

    /** Returns whether the header is in the part. */
    public boolean isOfSource() {
        return offset == 0;
    }
}
