package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.source.ContactSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that is being read by its plan. The first rows are already read for examination and are interpreted with the
 * others, so that the source need not be opened again. Not thread-safe; the caller closes it.
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

    /**
     * Returns whether the source has a row at all; what keeps it from being read is thrown, if that is seen by the
     * first rows.
     */
    public boolean hasRows() {
        return first.hasRows();
    }

    /** Returns the rows that were read first; fewer than there are where reading fails. */
    public List<SourceRecord> firstRows() {
        return first.records();
    }

    /** Understands the rows of a part of a source, one after another; closing them closes the reader. */
    public static UnderstoodRows ofPart(RecordReader part, ValueStages values) {
        return new ClosingRows(new PlainRows(part, null, values), part);
    }

    /**
     * Understands all rows, from the first one on. To be called once.
     *
     * @param values stages 4 to 6
     * @param overlap number of helper threads and how far they run ahead
     */
    public UnderstoodRows rows(ValueStages values, Overlap overlap) {
        return overlap.helpers() == 0
                ? new PlainRows(records, first, values)
                : new ParallelRows(records, first, values, overlap);
    }

    /** Like {@link #rows}, but closing the rows closes the source. */
    public UnderstoodRows closingRows(ValueStages values, Overlap overlap) {
        return new ClosingRows(rows(values, overlap), records);
    }

    /**
     * Rows that are the only ones to use their reader.
     *
     * @param rows the rows
     * @param records closed with them
     */
    private record ClosingRows(UnderstoodRows rows, RecordReader records) implements UnderstoodRows {

        @Override
        public @Nullable Candidate next() {
            return rows.next();
        }

        @Override
        public ReadStanding standing() {
            return rows.standing();
        }

        @Override
        public void close() {
            rows.close();
            records.close();
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
