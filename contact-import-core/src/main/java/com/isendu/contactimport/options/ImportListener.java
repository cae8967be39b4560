package com.isendu.contactimport.options;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.row.RejectedRow;
import java.time.Duration;

/**
 * Hears how imports go: one import, as part of its options, or every import of an engine, as part of the engine. The
 * engine's listeners are called before the one of the options.
 *
 * <p><b>Exception safety:</b> whatever a listener throws is ignored; it can never break or change a run by an
 * exception. <b>Threads:</b> called by the thread that runs the import, so the listener of an engine by several at a
 * time. <b>Privacy:</b> a rejected row carries the cells of a person; nothing else that a listener hears is personal
 * data.
 */
public interface ImportListener {

    /** Hears nothing. */
    ImportListener NONE = new ImportListener() {};

    /**
     * An import was begun, or is continued: from now on the history has it, and {@code ImportEngine.resume} can
     * continue it. Called before any row; not for a check. An import that goes on by itself, from the batches that its
     * store still has, is started again.
     *
     * @param record the import as it was begun; of one that is continued, in the state and with the counts that were
     *     stored before
     */
    default void started(ImportRecord record) {}

    /**
     * A batch was delivered. Called for a check too.
     *
     * @param progress how far the import is
     */
    default void progressed(ImportProgress progress) {}

    /**
     * A row was rejected; called in source order. Called for a check too.
     *
     * @param row the row and its problems
     */
    default void rejected(RejectedRow row) {}

    /**
     * An import has ended or was suspended: called once for each {@link #started}, after the sink was told, whether or
     * not it could record the end.
     *
     * @param record the import, completed or suspended, with the counts of all its runs
     * @param duration how long this run of it took, from opening the source
     */
    default void ended(ImportRecord record, Duration duration) {}
}
