package com.isendu.contactimport.jdbc.internal.journal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SinkException;

/**
 * The checkpoint of an import.
 *
 * @param epoch number of times it was begun or continued
 * @param batches number of batches written
 */
public record Checkpoint(long epoch, long batches) {

    /**
     * Fails unless the recorded epoch is the one of the process that asks. A later epoch is that of a process that has
     * taken the import over. An earlier one means that the database has lost the commit with which the process itself
     * took it over, as after a crash.
     */
    static void requireEpoch(long recorded, long own) {
        if (recorded != own) {
            throw new SinkException(recorded > own ? ErrorCode.IMPORT_TAKEN_OVER : ErrorCode.CHECKPOINT_LOST);
        }
    }
}
