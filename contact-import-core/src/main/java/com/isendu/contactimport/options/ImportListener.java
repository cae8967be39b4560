package com.isendu.contactimport.options;

import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.row.RejectedRow;

/**
 * Hears how an import goes.
 *
 * <p><b>Exception safety:</b> whatever a listener throws is ignored; it can never break, slow or change a run by an
 * exception. <b>Threads:</b> called by the thread that runs the import. <b>Privacy:</b> a rejected row carries the cells of a person.
 */
public interface ImportListener {

    /** Hears nothing. */
    ImportListener NONE = new ImportListener() {};

    /**
     * An import was begun, or is continued: from now on the history has it, and {@code ImportEngine.resume} can continue it. Called once,
     * before any row; not for a check.
     *
     * @param importId the import
     */
    default void started(String importId) {}

    /**
     * A batch was delivered.
     *
     * @param progress how far the import is
     */
    default void progressed(ImportProgress progress) {}

    /**
     * A row was rejected; called in source order.
     *
     * @param row the row and its problems
     */
    default void rejected(RejectedRow row) {}
}
