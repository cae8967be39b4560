package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.read.ReadStanding;
import com.isendu.contactimport.internal.row.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Stages 3 to 6: the rows of a source as candidates in source order. Candidates, progress and exceptions have the same
 * order with any number of threads. Not thread-safe; the caller closes it, which does not close the reader.
 */
public interface UnderstoodRows extends AutoCloseable {

    /**
     * The next candidate, or null at the end.
     *
     * @throws RuntimeException what reading or understanding the next row threw, after all rows before it
     */
    @Nullable
    Candidate next();

    /** How far reading had come when the last candidate was read, or the end, or the failure. */
    ReadStanding standing();

    @Override
    void close();
}
