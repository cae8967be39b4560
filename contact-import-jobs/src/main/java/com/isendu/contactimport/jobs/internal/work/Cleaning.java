package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.jdbc.ImportHistory;
import com.isendu.contactimport.jobs.internal.table.FileKey;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.KeptFiles;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes files and jobs whose time is over, and files that no job knows, which a node has left that died. Thread-safe.
 */
public final class Cleaning {

    private static final Logger LOGGER = LoggerFactory.getLogger(Cleaning.class);
    private static final int MOST_KEYS = 100_000;
    /** An upload is kept before its job is: younger files may have one soon. */
    private static final Duration BEFORE_ITS_JOB = Duration.ofHours(1);

    private final JobDatabase database;
    private final UploadStore store;
    private final JobFiles files;
    private final Keeping keeping;
    private final ImportHistory history;

    /** Deletes nothing yet. */
    public Cleaning(JobDatabase database, UploadStore store, JobFiles files, Keeping keeping, ImportHistory history) {
        this.database = database;
        this.store = store;
        this.files = files;
        this.keeping = keeping;
        this.history = history;
    }

    /**
     * For how long what is kept.
     *
     * @param uploads those of jobs that ended
     * @param errors error CSVs
     * @param unsubmitted uploads that nobody has submitted, since their last change, and parts of uploads
     * @param jobs jobs that ended, with what is left of their files; empty for ever
     * @param undo what the history keeps of imports for undoing them; empty until the host deletes it
     */
    public record Keeping(
            Duration uploads, Duration errors, Duration unsubmitted, Optional<Duration> jobs, Optional<Duration> undo) {

        /** Checks that no file is kept longer than its job. */
        public Keeping {
            uploads = shorter(uploads, jobs);
            errors = shorter(errors, jobs);
        }

        private static Duration shorter(Duration time, Optional<Duration> other) {
            return other.filter(limit -> limit.compareTo(time) < 0).orElse(time);
        }
    }

    /** Deletes what is to be deleted now. */
    public void clean() {
        Instant now = Instant.now();
        Instant endedBefore = now.minus(keeping.uploads());
        Instant changedBefore = now.minus(keeping.unsubmitted());
        Instant errorsBefore = now.minus(keeping.errors());
        deletePages(files -> files.oldUploads(endedBefore, changedBefore));
        deletePages(files -> files.oldErrors(errorsBefore));
        deleteOrphans(now.minus(BEFORE_ITS_JOB), key -> !key.isPart());
        deleteOrphans(changedBefore, FileKey::isPart);
        database.writeSession(session -> {
            new KeptFiles(session).deleteUnsubmitted();
            return true;
        });
        keeping.jobs().ifPresent(time -> deleteJobs(now.minus(time)));
        keeping.undo().ifPresent(history::purgeErrors);
    }

    /** A job whose files cannot be deleted now is deleted later. */
    private void deleteJobs(Instant endedBefore) {
        database.writeSession(session -> {
            new KeptFiles(session).deleteOldJobs(endedBefore);
            return true;
        });
    }

    @FunctionalInterface
    private interface Page {
        List<FileKey> of(KeptFiles files) throws SQLException;
    }

    /** Deletes pages until nothing is left to delete. */
    private void deletePages(Page page) {
        boolean goesOn = true;
        while (goesOn) {
            List<FileKey> keys = database.readSession(session -> page.of(new KeptFiles(session)));
            goesOn = delete(keys) == keys.size() && !keys.isEmpty();
        }
    }

    /** Deletes files of jobs, which stay; returns how many could be deleted. */
    int delete(List<FileKey> keys) {
        List<FileKey> deleted = keys.stream().filter(files::delete).toList();
        deleted.forEach(this::forget);
        return deleted.size();
    }

    /** Deletes the files of a job. */
    public void deleteFiles(JobRow row) {
        if (row.job().state().isActive()) {
            throw row.unfit();
        }
        delete(row.files());
    }

    /** Deletes the files of all jobs of an account that no node has, or will have, to run. */
    public void deleteFiles(String account) {
        List<JobRow> all = database.read(jobs -> jobs.listAll(account));
        all.stream().filter(row -> !row.job().state().isActive()).forEach(this::deleteFiles);
    }

    private void forget(FileKey key) {
        database.writeSession(session -> {
            new KeptFiles(session).forget(key);
            return true;
        });
    }

    private void deleteOrphans(Instant before, Predicate<FileKey> kind) {
        try {
            List<String> stored = store.keysBefore(before, MOST_KEYS);
            Set<String> needed = database.readSession(session -> new KeptFiles(session).needed());
            stored.stream()
                    .filter(key -> !needed.contains(key))
                    .flatMap(key -> FileKey.parse(key).stream())
                    .filter(kind)
                    .forEach(files::delete);
        } catch (IOException e) {
            LOGGER.warn(
                    "the upload store could not be cleaned: {}", e.getClass().getName());
        }
    }
}
