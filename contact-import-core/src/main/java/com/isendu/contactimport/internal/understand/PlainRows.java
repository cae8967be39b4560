package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Everything on the calling thread, row by row: what {@link ParallelRows} must not be told from. */
final class PlainRows implements UnderstoodRows {

    private final RecordReader records;
    private final ValueStages values;
    private @Nullable SourceRecord first;

    PlainRows(RecordReader records, @Nullable SourceRecord first, ValueStages values) {
        this.records = records;
        this.first = first;
        this.values = values;
    }

    @Override
    public @Nullable Candidate next() {
        SourceRecord record = first == null ? records.next() : first;
        first = null;
        return record == null ? null : values.understand(record);
    }

    @Override
    public ReadStanding standing() {
        return records.standing();
    }

    @Override
    public void close() {
        // The reader is somebody else's.
    }
}
