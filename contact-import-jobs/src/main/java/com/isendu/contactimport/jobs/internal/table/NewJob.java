package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jobs.job.JobFile;
import java.util.Map;

/**
 * A job that is kept for the first time.
 *
 * @param id unique
 * @param account whose
 * @param name what the person calls the file
 * @param file where its bytes are
 * @param request how it is to be opened and imported, as far as that is known
 * @param origin what has made it
 */
public record NewJob(
        String id, String account, JobFile name, StoredUpload file, Map<String, String> request, Origin origin) {

    /** Names are people's. */
    @Override
    public String toString() {
        return "NewJob[" + id + "]";
    }
}
