package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jobs.job.JobFile;

/**
 * A job that is kept for the first time.
 *
 * @param id unique
 * @param account whose
 * @param queue in which it waits
 * @param file what is known of the file
 * @param size its bytes
 * @param uploadKey where it is kept
 * @param origin what has made it
 */
public record NewJob(
        String id, String account, String queue, JobFile file, long size, String uploadKey, Origin origin) {

    /** Names are people's. */
    @Override
    public String toString() {
        return "NewJob[" + id + "]";
    }
}
