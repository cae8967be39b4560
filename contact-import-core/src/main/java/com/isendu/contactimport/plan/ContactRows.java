package com.isendu.contactimport.plan;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.ContactRow;
import java.util.Iterator;
import java.util.List;

/**
 * Iterates over the rows of a source in order, as a plan defines them. Reads up to 256 rows into memory at the start,
 * and the remaining rows on demand.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw a {@link com.isendu.contactimport.error.SourceException} if reading
 * cannot continue: with {@code FILE_UNREADABLE}, {@code FILE_TOO_LARGE}, or {@code FILE_CHANGED} if the source is not
 * the planned one, which may be detected only at its end. All rows read before the failure are returned first; each
 * later call throws again. A {@link com.isendu.contactimport.error.ConstraintException} is thrown in the same way if a
 * constraint or view of the host's {@link com.isendu.contactimport.options.ContactConstraints} throws an exception.
 *
 * <p>Not thread-safe; works on the calling thread. The caller closes it; closing it closes the stream of the source but
 * not the source.
 */
public interface ContactRows extends Iterator<ContactRow>, AutoCloseable {

    /**
     * {@return the number of blank rows skipped up to the last returned row; final once {@link #hasNext()} is false}
     */
    long blankRows();

    /**
     * {@return the warnings about the whole file: those of the plan and those found up to the last returned row;
     * unmodifiable, complete once {@link #hasNext()} is false}
     */
    List<RowError> fileWarnings();

    /** Closes the stream of the source. Further calls have no effect. */
    @Override
    void close();
}
