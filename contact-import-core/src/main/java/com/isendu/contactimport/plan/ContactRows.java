package com.isendu.contactimport.plan;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.row.ContactRow;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a source, understood by a plan, one after another in its order. They are pulled: nothing is read before
 * it is asked for, except for the first 256 rows, which are kept in memory.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw a {@link com.isendu.contactimport.error.SourceException} where
 * reading cannot go on: {@code FILE_CHANGED} if the source is not the one of the plan, which is certain only once all
 * was read, {@code FILE_UNREADABLE}, {@code FILE_TOO_LARGE}. It comes behind all rows that were read before, and again
 * at each later call. What a constraint or a view of the host throws comes the same way.
 *
 * <p>Not thread-safe: everything happens on the calling thread. To be closed by whoever got it, which closes the stream
 * of the source and not the source.
 */
public interface ContactRows extends Iterator<ContactRow>, AutoCloseable {

    /**
     * Returns how many blank rows were passed up to the row that was given last. They are no rows.
     *
     * @return a count, final once {@link #hasNext()} is false
     */
    long blankRows();

    /**
     * Returns what a person should know about the whole file: the warnings of the plan, and what reading has shown up
     * to the row that was given last.
     *
     * @return an unmodifiable list, complete once {@link #hasNext()} is false
     */
    List<RowError> fileWarnings();

    /** Closes the stream of the source. Can be called again. */
    @Override
    void close();
}
