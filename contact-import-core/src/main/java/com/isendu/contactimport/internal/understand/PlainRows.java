package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Reads and interprets row by row on the calling thread. {@link ParallelRows} must give the same results. */
final class PlainRows implements UnderstoodRows {

    private final RecordReader records;
    private final ValueStages values;
    /** Null once its rows are understood. */
    private @Nullable RowChunk first;

    PlainRows(RecordReader records, @Nullable RowChunk first, ValueStages values) {
        this.records = records;
        this.first = first;
        this.values = values;
    }

    @Override
    public @Nullable Candidate next() {
        SourceRecord record = first == null ? records.next() : nextOf(first);
        return record == null ? null : values.understand(record);
    }

    private @Nullable SourceRecord nextOf(RowChunk chunk) {
        SourceRecord record = chunk.nextRecord();
        if (record == null && chunk.isLast()) {
            chunk.finish();
            return null;
        }
        first = record == null ? null : chunk;
        return record == null ? records.next() : record;
    }

    @Override
    public ReadStanding standing() {
        return first == null ? records.standing() : first.standing();
    }

    @Override
    public void close() {
        // The caller closes the reader.
    }
}
