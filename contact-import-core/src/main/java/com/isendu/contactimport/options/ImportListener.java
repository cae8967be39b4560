package com.isendu.contactimport.options;

import com.isendu.contactimport.history.ImportRecord;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.row.RejectedRow;
import java.time.Duration;

/**
 * Observes imports and checks. A listener in the options observes one import or check; a listener of the engine
 * observes all of them and is called first.
 *
 * <p><b>Errors:</b> an exception of a listener is logged without its message, and does not affect the run.
 * <b>Threads:</b> called on the thread that runs the import; concurrent imports call a listener of the engine from
 * several threads at once. <b>Privacy:</b> a rejected row contains the cells of a person, and the consent of an import
 * names the person who confirmed it; no other argument contains personal data.
 */
public interface ImportListener {

    /** A listener that does nothing. */
    ImportListener NONE = new ImportListener() {};

    /**
     * Called before the first row when an import begins or is continued, never for a check. From then on, a history
     * lists the import, and {@code ImportEngine.resume} can continue it, if the sink supports this. Called again if the
     * store has lost batches and the engine continues from the remaining ones.
     *
     * @param record the import; if it is continued, with its stored state and counts
     */
    default void started(ImportRecord record) {}

    /**
     * Called after each batch, also for a check.
     *
     * @param progress the progress of the import
     */
    default void progressed(ImportProgress progress) {}

    /**
     * Called for each rejected row in source order, also for a check.
     *
     * @param row the row with its errors
     */
    default void rejected(RejectedRow row) {}

    /**
     * Called once for each {@link #started} when the import has ended or was suspended, after the sink has recorded the
     * end or has failed to record it.
     *
     * @param record the import, completed or suspended, with the counts of all its runs
     * @param duration the duration of this run, from opening the source
     */
    default void ended(ImportRecord record, Duration duration) {}
}
