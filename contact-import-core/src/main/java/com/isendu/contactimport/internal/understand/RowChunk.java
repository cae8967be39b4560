package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows in a row: read by one thread, understood by the same or another, handed over by a third. Whoever gives it to
 * another thread sees to it that this one sees what was written. A failure is part of it, behind the rows before it.
 */
final class RowChunk {

    /** A chunk of long records is full before it has all its rows. */
    private static final long MOST_BYTES = 128 * 1024;

    private final List<SourceRecord> records;
    /** One for each record, and one more when the source ends or fails in this chunk. */
    private final List<ReadStanding> standings;

    private final List<Candidate> candidates;
    private boolean last;
    private @Nullable Throwable failure;
    private int handedOver;

    private RowChunk(int rows) {
        this.records = new ArrayList<>(rows);
        this.standings = new ArrayList<>(rows);
        this.candidates = new ArrayList<>(rows);
    }

    /**
     * Reads records until the chunk is full or the source ends or fails: stage 3.
     *
     * @param reader the reader
     * @param first a record that was read before, or null
     * @param rows how many records fill it
     */
    static RowChunk read(RecordReader reader, @Nullable SourceRecord first, int rows) {
        RowChunk chunk = new RowChunk(rows);
        try {
            chunk.fill(reader, first, rows);
        } catch (Throwable e) { // whatever it is, it belongs behind the rows before it
            chunk.end(reader, e);
        }
        return chunk;
    }

    private void fill(RecordReader reader, @Nullable SourceRecord first, int rows) {
        long full = reader.standing().bytesRead() + MOST_BYTES;
        SourceRecord record = first == null ? reader.next() : first;
        while (record != null) {
            records.add(record);
            standings.add(reader.standing());
            if (records.size() == rows || reader.standing().bytesRead() > full) {
                return;
            }
            record = reader.next();
        }
        end(reader, null);
    }

    private void end(RecordReader reader, @Nullable Throwable cause) {
        last = true;
        failure = cause;
        standings.add(reader.standing());
    }

    /** Understands the records: stages 4 to 6. The first failure ends the chunk, and the source with it. */
    RowChunk understood(ValueStages values) {
        try {
            for (SourceRecord record : records) {
                candidates.add(values.understand(record));
            }
        } catch (Throwable e) { // whatever it is, it belongs behind the rows before it
            last = true;
            failure = e;
        }
        return this;
    }

    /** Tells whether the source ends or fails in this chunk. */
    boolean isLast() {
        return last;
    }

    /** The next candidate, or null when there is none left. */
    @Nullable
    Candidate next() {
        return handedOver < candidates.size() ? candidates.get(handedOver++) : null;
    }

    /** The standing of the candidate that was handed over last or, once there is none left, of the end or the failure. */
    ReadStanding standing() {
        return standings.get(Math.min(handedOver, standings.size()) - 1);
    }

    /** Steps behind the last candidate, to the end of the source or to what stopped it. */
    void finish() {
        handedOver++;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
