package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.source.ContactSource;
import java.util.List;

/**
 * A source that is being read by its plan. Its first rows are read already, to be looked at; they are understood with the others, so
 * that nobody opens the source once more for them. Not thread-safe; to be closed.
 */
public final class OpenSource implements AutoCloseable {

    private final RecordReader records;
    private final RowChunk first;

    private OpenSource(RecordReader records, RowChunk first) {
        this.records = records;
        this.first = first;
    }

    /**
     * Opens a source by its plan: once, and without looking for anything.
     *
     * @throws com.isendu.contactimport.error.SourceException if it cannot be read, or is not the one of the plan
     */
    public static OpenSource open(SourcePlan plan, ContactSource source) {
        RecordReader records = plan.open(source);
        return new OpenSource(records, RowChunk.first(records));
    }

    /** Tells whether the source has a row at all; what keeps it from being read is thrown, if that is seen by the first rows. */
    public boolean hasRows() {
        return first.hasRows();
    }

    /** The rows that were read first; fewer than there are where reading fails. */
    public List<SourceRecord> firstRows() {
        return first.records();
    }

    /**
     * Understands all rows, from the first one on. To be called once.
     *
     * @param values stages 4 to 6
     * @param overlap how many threads take part beside the calling one, and how far they run ahead
     */
    public UnderstoodRows rows(ValueStages values, Overlap overlap) {
        return overlap.helpers() == 0
                ? new PlainRows(records, first, values)
                : new ParallelRows(records, first, values, overlap);
    }

    @Override
    public void close() {
        records.close();
    }
}
