package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.internal.read.part.PartEnd;
import com.isendu.contactimport.internal.read.part.PartStart;
import java.io.Serializable;

/** A part of a source that begins and ends at confirmed record starts and can be read in any process. Immutable. */
public final class SourcePart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int index;
    private final long offset;
    private final long records;
    private final long rows;
    private final long lines;
    private final long endLine;

    /**
     * A part.
     *
     * @param index its place among the parts, from 0
     * @param start where it begins
     * @param endLine the physical line of the record behind it, {@link Long#MAX_VALUE} for none
     */
    SourcePart(int index, PartStart start, long endLine) {
        this.index = index;
        this.offset = start.offset();
        this.records = start.records();
        this.rows = start.rows();
        this.lines = start.lines();
        this.endLine = endLine;
    }

    /** Returns the whole of a source. */
    public static SourcePart whole() {
        return new SourcePart(0, PartStart.OF_SOURCE, Long.MAX_VALUE);
    }

    /** Its place among the parts, from 0. */
    public int index() {
        return index;
    }

    /** Where it begins. */
    public PartStart start() {
        return new PartStart(offset, records, rows, lines);
    }

    PartEnd end() {
        return endLine == Long.MAX_VALUE ? PartEnd.OF_SOURCE : PartEnd.atLine(endLine);
    }
}
