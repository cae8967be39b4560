package com.isendu.contactimport.internal.read.part;

/** Determines the record at which a part of a source ends; that record is the first of the next part. */
@FunctionalInterface
public interface PartEnd {

    /** The end of the source. */
    PartEnd OF_SOURCE = (line, fresh) -> false;

    /**
     * Returns whether the part ends before a record. Called for each record before it is counted.
     *
     * @param line the physical line it starts on, from 1, counted from the start of the source
     * @param fresh whether a reader that starts at this record continues like the present one
     * @return true if the part ends before the record
     */
    boolean isBefore(long line, boolean fresh);

    /** Returns the end at a line where a record is known to start. */
    static PartEnd atLine(long end) {
        return (line, fresh) -> line >= end;
    }
}
