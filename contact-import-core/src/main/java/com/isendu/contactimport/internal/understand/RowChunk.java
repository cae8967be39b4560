package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows of a source. Different threads may read, interpret and deliver them. Not thread-safe: pass a chunk
 * between threads by a mechanism that publishes its content safely. A failure ends the chunk, after the rows before it.
 */
final class RowChunk {

    /** A chunk of long records is full before it has all its rows. */
    private static final long MOST_BYTES = 128 * 1024;

    private static final int FIRST_ROWS = 256;
    private static final long MOST_FIRST_BYTES = 1 << 20;

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

    /** Reads the first rows of a source: as many as anybody looks at before the others are read. */
    static RowChunk first(RecordReader reader) {
        return read(reader, FIRST_ROWS, MOST_FIRST_BYTES);
    }

    /**
     * Reads records until the chunk is full or the source ends or fails: stage 3.
     *
     * @param reader the reader
     * @param rows how many records fill it
     */
    static RowChunk read(RecordReader reader, int rows) {
        return read(reader, rows, MOST_BYTES);
    }

    private static RowChunk read(RecordReader reader, int rows, long bytes) {
        RowChunk chunk = new RowChunk(rows);
        try {
            chunk.fill(reader, rows, bytes);
        } catch (Throwable e) { // whatever it is, it belongs behind the rows before it
            chunk.end(reader, e);
        }
        return chunk;
    }

    private void fill(RecordReader reader, int rows, long bytes) {
        long full = reader.standing().bytesRead() + bytes;
        for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
            standings.add(reader.standing());
            if (records.size() == rows || reader.standing().bytesRead() > full) {
                return;
            }
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
            values.finish(candidates);
        } catch (Throwable e) { // whatever it is, it belongs behind the rows before it
            last = true;
            failure = e;
        }
        return this;
    }

    /** Returns whether the source ends or fails in this chunk. */
    boolean isLast() {
        return last;
    }

    /**
     * Returns whether there is a record; what kept the first one from being read is thrown, and so is that the source
     * is seen to be another one by now.
     */
    boolean hasRows() {
        boolean changed =
                failure instanceof SourceException refused && refused.code().equals(ErrorCode.FILE_CHANGED);
        if (records.isEmpty() || changed) {
            fail();
        }
        return !records.isEmpty();
    }

    /** Returns the records as read. */
    List<SourceRecord> records() {
        return Collections.unmodifiableList(records);
    }

    /** Returns the next record, or null if there is none. */
    @Nullable
    SourceRecord nextRecord() {
        return handedOver < records.size() ? records.get(handedOver++) : null;
    }

    /** Returns the next candidate, or null if there is none. */
    @Nullable
    Candidate next() {
        return handedOver < candidates.size() ? candidates.get(handedOver++) : null;
    }

    /**
     * Returns the progress at the last returned row, or at the first row before any was returned; after the last row,
     * at the end or the failure.
     */
    ReadStanding standing() {
        return standings.get(Math.max(0, Math.min(handedOver, standings.size()) - 1));
    }

    /** Steps behind the last row, to the end of the source or to what stopped it. */
    void finish() {
        handedOver++;
        fail();
    }

    private void fail() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
