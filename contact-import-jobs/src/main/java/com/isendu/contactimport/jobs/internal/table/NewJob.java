package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jobs.job.JobFile;
import org.jspecify.annotations.Nullable;

/**
 * A job that is kept for the first time.
 *
 * @param id unique
 * @param account whose
 * @param queue in which it waits
 * @param file what is known of the file
 * @param size its bytes
 * @param uploadKey where it is kept
 * @param recurring the recurring import that makes it, or null
 */
public record NewJob(
        String id,
        String account,
        String queue,
        JobFile file,
        long size,
        String uploadKey,
        @Nullable String recurring) {

    /** Names are people's. */
    @Override
    public String toString() {
        return "NewJob[" + id + "]";
    }
}
