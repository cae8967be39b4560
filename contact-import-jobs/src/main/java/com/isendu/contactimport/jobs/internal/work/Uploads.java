package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.jobs.internal.table.FileKey;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import com.isendu.contactimport.jobs.internal.table.NewJob;
import com.isendu.contactimport.jobs.internal.table.Origin;
import com.isendu.contactimport.jobs.internal.table.Request;
import com.isendu.contactimport.jobs.internal.table.StoredUpload;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of bytes into the store, and of their job into the table. Thread-safe. */
public final class Uploads {

    private final JobDatabase database;
    private final JobFiles files;
    private final long largeBytes;

    /**
     * Keeps nothing yet.
     *
     * @param largeBytes from how many bytes on a file is large
     */
    public Uploads(JobDatabase database, JobFiles files, long largeBytes) {
        this.database = database;
        this.files = files;
        this.largeBytes = largeBytes;
    }

    /** Keeps a file, unless the account has a job of the same key. */
    public ImportJob upload(String account, InputStream bytes, JobFile file, @Nullable String key) {
        return upload(account, bytes, file, Request.of(file), new Origin(key, null, null));
    }

    /** Keeps a file of which it is known how it is to be imported, unless the account has a job of the same key. */
    ImportJob upload(String account, InputStream bytes, JobFile file, Map<String, String> request, Origin origin) {
        return known(account, origin.key()).orElseGet(() -> {
            NewJob job = keep(account, bytes, file, request, origin);
            return insertOnce(job);
        });
    }

    private Optional<ImportJob> known(String account, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.read(jobs -> jobs.findByKey(account, key)).map(JobRow::job);
    }

    private ImportJob insertOnce(NewJob job) {
        try {
            return insert(job, jobs -> jobs.insert(job)).job();
        } catch (RuntimeException e) {
            ImportJob known = known(job.account(), job.origin().key()).orElseThrow(() -> e);
            if (!known.id().equals(job.id())) { // else this one is there all the same
                files.delete(job.file().key());
            }
            return known;
        }
    }

    /** Stores a file, for a job that is not in the table yet. */
    NewJob keep(String account, InputStream bytes, JobFile file, Map<String, String> request, Origin origin) {
        String id = random();
        return new NewJob(id, account, file, store(account, FileKey.ofUpload(id), bytes), request, origin);
    }

    /** Stores a file that is to take the place of the one that a job has. */
    StoredUpload keepReplacement(ImportJob job, InputStream bytes) {
        return store(job.account(), FileKey.ofReplacement(job.id(), random()), bytes);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private StoredUpload store(String account, FileKey key, InputStream bytes) {
        long size = files.keep(key, bytes);
        return new StoredUpload(key, size, size >= largeBytes ? Lane.LARGE : Lane.queueOf(account));
    }

    /** What is written into the table of jobs. */
    @FunctionalInterface
    interface Insertion {
        void into(JobTable jobs) throws SQLException;
    }

    /**
     * Where this fails the job may be there all the same, so its file stays; one that no job knows is deleted with
     * others.
     */
    JobRow insert(NewJob job, Insertion insertion) {
        return database.writeOnce(jobs -> {
            if (jobs.find(job.account(), job.id()).isEmpty()) {
                insertion.into(jobs);
            }
            return jobs.find(job.account(), job.id()).orElseThrow();
        });
    }
}
