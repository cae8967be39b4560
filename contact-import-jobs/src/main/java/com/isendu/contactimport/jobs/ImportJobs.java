package com.isendu.contactimport.jobs;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.work.Drafts;
import com.isendu.contactimport.jobs.internal.work.JobNode;
import com.isendu.contactimport.jobs.internal.work.RecurringWork;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.jobs.job.JobListener;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs imports as jobs that several nodes share. Jobs are queued, continued by another node if one fails, and visible
 * on every node.
 *
 * <p>The life of a job: {@link #upload} stores the file, {@link #preview} previews it, {@link #submit(String, String,
 * ImportOptions)} queues the job, and a node runs it. All data is in the database and the upload store; nodes keep no
 * state that others need. Accounts take turns, so that one account with many files does not delay the others; large
 * files have a separate quota. After a fault, a job is retried with increasing pauses. An import that was stopped is
 * continued, with the same result as an uninterrupted one.
 *
 * <p>A host creates one instance on each node, calls {@link #start()}, and finally {@link #close()}. Thread-safe.
 * Methods with a job id throw a {@link com.isendu.contactimport.jobs.job.JobException}: {@code JOB_STATE_UNFIT} if the
 * state of the job does not allow the action, {@code JOB_UNKNOWN} if the account has no such job. Every method throws a
 * {@link com.isendu.contactimport.error.SinkException} if the database does not answer.
 */
public final class ImportJobs implements AutoCloseable {

    private final ImportEngine engine;
    private final JobNode node;

    private ImportJobs(Builder builder) {
        JobsOptions options = builder.options;
        UploadStore store =
                builder.uploads == null ? JdbcUploadStore.of(builder.dataSource, options.jdbc()) : builder.uploads;
        this.engine = builder.engine;
        this.node = JobNode.of(
                builder.dataSource, store, options.node(engine, builder.listener), recurringWork(builder.recurring));
    }

    private List<RecurringWork> recurringWork(List<RecurringImport> imports) {
        return imports.stream()
                .map(recurring -> recurring.work(() -> new RecurringOccurrence(this, recurring).run()))
                .toList();
    }

    /**
     * Starts building the jobs of a node.
     *
     * @param engine the engine that imports; its sink should be resumable, so that jobs can be continued; not closed
     * @param dataSource the database that all nodes share: PostgreSQL, MariaDB, MySQL or H2; not closed
     * @return a builder, not thread-safe
     */
    public static Builder builder(ImportEngine engine, DataSource dataSource) {
        return new Builder(engine, dataSource);
    }

    /**
     * Starts to run jobs, until {@link #close()}. A node that is not started still accepts uploads and previews, and
     * other nodes run the jobs.
     */
    public void start() {
        node.scheduler().start();
    }

    /**
     * Stores a file, so that a person can preview and submit it.
     *
     * @param account the account of the contacts
     * @param bytes read to their end, not closed
     * @param file the name and sheet of the file
     * @return the job, {@link JobState#UPLOADED}
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_STORE_FULL} or
     *     {@code UPLOAD_STORE_UNAVAILABLE} if the file cannot be stored; no job remains in that case
     * @throws com.isendu.contactimport.error.SourceException with {@code FILE_UNREADABLE} if the bytes cannot be read
     * @throws IllegalArgumentException if the account is blank or too long
     */
    public ImportJob upload(String account, InputStream bytes, JobFile file) {
        return upload(account, bytes, file, null);
    }

    /**
     * Stores a file once, even if a client sends it repeatedly: if the account already has a job with the same key,
     * returns that job and reads nothing.
     *
     * @param account the account of the contacts
     * @param bytes read to their end, not closed
     * @param file the name and sheet of the file
     * @param key the key that the client gives the upload, unique in the account, not blank, at most 255 characters; or
     *     null
     * @return the job, {@link JobState#UPLOADED}; an existing job may have any state
     * @throws com.isendu.contactimport.error.ImportException under the conditions of {@link #upload(String,
     *     InputStream, JobFile)}
     * @throws IllegalArgumentException if the account or the key is blank or too long
     */
    public ImportJob upload(String account, InputStream bytes, JobFile file, @Nullable String key) {
        // The options validate accounts and keys.
        ImportOptions.builder(account).idempotencyKey(key);
        return node.uploads().upload(account, bytes, Objects.requireNonNull(file, "file"), key);
    }

    /**
     * Returns a file that a client sends in parts, so that the client can continue after a lost connection. Stores
     * nothing yet.
     *
     * @param account the account of the contacts
     * @param id the client's id of the upload, unique in the account, not blank, at most 255 characters
     * @return the file; earlier calls with the same id may already have stored parts of it
     * @throws IllegalArgumentException if the account or the id is blank or too long
     */
    public PartialUpload partialUpload(String account, String id) {
        ImportOptions.builder(account).idempotencyKey(Objects.requireNonNull(id, "id"));
        return PartialUpload.of(node.files(), account, id);
    }

    /**
     * Selects another sheet of a workbook before the job is submitted. Stored options are kept.
     *
     * @param account the account
     * @param id the id of the job
     * @param sheet the name of the sheet or, in digits, its position from 1; null for the first sheet with a table
     * @return the job
     * @throws IllegalArgumentException if the sheet has more than 1,000 characters or is the number 0
     */
    public ImportJob chooseSheet(String account, String id, @Nullable String sheet) {
        return node.drafts().chooseSheet(node.job(account, id), sheet);
    }

    /**
     * Returns the sheets of an uploaded workbook, so that a person can choose one.
     *
     * @param account the account
     * @param id the id of the job
     * @return the names of all sheets in order, including hidden ones; empty for any other file. Names may be personal
     *     data: do not log them
     * @throws com.isendu.contactimport.error.ImportException under the conditions of {@link #source}
     */
    public List<String> sheets(String account, String id) {
        return node.files().sheets(node.job(account, id));
    }

    /**
     * Stores the options of a job before it is submitted, so that a person can continue later or on another node. The
     * state of the job does not change.
     *
     * @param account the account
     * @param id the id of a job, uploaded or refused
     * @param options the options, which replace those stored before; error CSV, listener, threads, idempotency key and
     *     consent are not stored
     * @return the job
     * @throws IllegalArgumentException if the options are for another account
     */
    public ImportJob keepOptions(String account, String id, ImportOptions options) {
        return node.drafts().keepOptions(node.job(account, id), Objects.requireNonNull(options, "options"));
    }

    /**
     * Returns the options that were stored last or with which the job was submitted.
     *
     * @param account the account
     * @param id the id of the job
     * @return the options, including the consent if the job was submitted; empty if none are stored
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code OPTIONS_UNREADABLE} if a version of the
     *     library with another format has stored them
     */
    public Optional<ImportOptions> options(String account, String id) {
        return Drafts.options(node.job(account, id));
    }

    /**
     * Replaces the uploaded file with a corrected one before the job is submitted. Name, sheet and stored options are
     * kept. If the new file cannot be stored, the old one remains.
     *
     * @param account the account
     * @param id the id of a job, uploaded or refused
     * @param bytes read to their end, not closed
     * @return the job
     * @throws com.isendu.contactimport.error.ImportException under the conditions of {@link #upload(String,
     *     InputStream, JobFile)}
     */
    public ImportJob replaceFile(String account, String id, InputStream bytes) {
        return node.drafts().replaceFile(node.job(account, id), Objects.requireNonNull(bytes, "bytes"));
    }

    /**
     * Returns the uploaded file, for example for {@link ImportEngine#check}.
     *
     * @param account the account
     * @param id the id of the job
     * @return a source, which the caller closes
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_DELETED} if the file has been deleted,
     *     with {@code UPLOAD_STORE_UNAVAILABLE} if it cannot be read
     * @throws com.isendu.contactimport.error.SourceException if a workbook or a packed file cannot be read
     */
    public ContactSource source(String account, String id) {
        return node.files().source(node.job(account, id));
    }

    /**
     * Returns a preview of the uploaded file, as {@link ImportEngine#preview} does.
     *
     * @param account the account
     * @param id the id of the job
     * @param options the options
     * @return the preview
     * @throws com.isendu.contactimport.error.ImportException under the conditions of {@link #source} and
     *     {@link ImportEngine#preview}
     */
    public ImportPreview preview(String account, String id, ImportOptions options) {
        try (ContactSource source = source(account, id)) {
            return engine.preview(source, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Queues a job. The file is examined only when the job runs, so this method returns at once. A job whose file
     * cannot be imported becomes refused and can be submitted again with other options.
     *
     * @param account the account
     * @param id the id of a job, uploaded or refused
     * @param options the options, with a consent; their error CSV, listener, threads and idempotency key are ignored
     * @return the job, waiting or in a later state
     * @throws com.isendu.contactimport.error.ConsentException if the options hold no consent; the job does not change
     * @throws IllegalArgumentException if the options are for another account
     */
    public ImportJob submit(String account, String id, ImportOptions options) {
        return node.submissions().submit(node.job(account, id), Objects.requireNonNull(options, "options"));
    }

    /**
     * Stores a file and queues its job in one call.
     *
     * @param options the options, with account and consent
     * @param bytes read to their end, not closed
     * @param file the name and sheet of the file
     * @return the job, waiting or in a later state
     * @throws com.isendu.contactimport.error.ImportException under the conditions of {@link #upload(String,
     *     InputStream, JobFile)} and {@link #submit(String, String, ImportOptions)}
     */
    public ImportJob submit(ImportOptions options, InputStream bytes, JobFile file) {
        return node.submissions().submit(bytes, Objects.requireNonNull(file, "file"), options, null);
    }

    void submit(RecurringImport recurring, ImportOptions options, InputStream bytes) {
        node.submissions().submit(bytes, recurring.file(), options, recurring.name());
    }

    /**
     * Returns the present state of a job.
     *
     * @param account the account
     * @param id the id of the job
     * @return the job, or empty if the account has none with that id
     */
    public Optional<ImportJob> find(String account, String id) {
        return node.database().read(jobs -> jobs.find(account, id)).map(JobRow::job);
    }

    /**
     * Returns jobs in their present state.
     *
     * @param query selects the jobs and the page
     * @return an unmodifiable list, newest first
     */
    public List<ImportJob> list(JobQuery query) {
        return node.database().read(jobs -> jobs.list(query)).stream()
                .map(JobRow::job)
                .toList();
    }

    /**
     * Returns the number of jobs.
     *
     * @param query selects the jobs; its page is ignored
     * @return the number
     */
    public long count(JobQuery query) {
        return node.database().read(jobs -> jobs.count(query));
    }

    /**
     * Stops a job: a waiting job at once, a running job between two batches. The job becomes suspended and can be
     * continued.
     *
     * @param account the account
     * @param id the id of the job
     * @return the job, still running until it has stopped
     */
    public ImportJob cancel(String account, String id) {
        return node.stops().cancel(node.job(account, id));
    }

    /**
     * Continues a suspended job.
     *
     * @param account the account
     * @param id the id of the job
     * @return the job, waiting or in a later state
     */
    public ImportJob resume(String account, String id) {
        return node.submissions().resume(node.job(account, id));
    }

    /**
     * Abandons a job that is not completed. A node that still runs it, even one considered dead, completes at most its
     * current batch. The uploaded file is deleted. Stored contacts stay stored; the import can be undone through the
     * history.
     *
     * @param account the account
     * @param id the id of the job
     * @return the job, {@link JobState#ABANDONED}
     */
    public ImportJob abandon(String account, String id) {
        return node.stops().abandon(node.job(account, id));
    }

    /**
     * Returns the error CSV of a completed job, to correct and import again.
     *
     * @param account the account
     * @param id the id of the job
     * @return a stream, which the caller closes; empty if no row is in error or the error CSV has been deleted
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_STORE_UNAVAILABLE} if it cannot be read
     */
    public Optional<InputStream> errorCsv(String account, String id) {
        JobRow row = node.job(account, id);
        return Optional.ofNullable(row.errors()).map(node.files()::bytes);
    }

    /**
     * Returns the job that corrects the rows in error of a completed job. Creates it if necessary: an uploaded job with
     * the error CSV as its file, the same name and the same options including the mapping, but without a consent; the
     * format is detected. A completed job has at most one correcting job, even after concurrent requests. If that one
     * was already submitted, it is returned as it is; to correct its remaining errors, call this method with its id. A
     * correcting job that was abandoned or whose file was deleted before it was submitted is replaced by a new one.
     *
     * @param account the account
     * @param id the id of the job, completed
     * @return the correcting job, whose {@link ImportJob#corrects} is the given id
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_DELETED} if there is no error CSV or it
     *     has been deleted, with {@code OPTIONS_UNREADABLE} as for {@link #options}, with {@code UPLOAD_STORE_FULL} or
     *     {@code UPLOAD_STORE_UNAVAILABLE} if it cannot be copied
     */
    public ImportJob correct(String account, String id) {
        return node.corrections().correct(node.job(account, id));
    }

    /**
     * Returns the job that corrects the rows in error of a completed job, with a file that a person has already
     * corrected. If an unsubmitted correcting job exists, its file is replaced. If a submitted one exists, it is
     * returned as it is and nothing is read.
     *
     * @param account the account
     * @param id the id of a completed job; its error CSV may have been deleted
     * @param bytes the corrected rows, read to their end, not closed
     * @param file the name and sheet of the corrected file
     * @return the correcting job, whose {@link ImportJob#corrects} is the given id
     * @throws com.isendu.contactimport.error.ImportException under the conditions of {@link #upload(String,
     *     InputStream, JobFile)} and {@link #options}
     */
    public ImportJob correct(String account, String id, InputStream bytes, JobFile file) {
        Objects.requireNonNull(bytes, "bytes");
        return node.corrections().correct(node.job(account, id), bytes, Objects.requireNonNull(file, "file"));
    }

    /**
     * Deletes the files of a job that is not active. The job itself is kept.
     *
     * @param account the account
     * @param id the id of the job
     */
    public void deleteFiles(String account, String id) {
        node.cleaning().deleteFiles(node.job(account, id));
    }

    /**
     * Deletes the files of all jobs of an account that are not active, for example because they may contain data of a
     * person who must be erased. The jobs themselves are kept.
     *
     * @param account the account
     */
    public void deleteFiles(String account) {
        node.cleaning().deleteFiles(account);
    }

    /**
     * Deletes all jobs of an account with their files. Running jobs stop between two batches. Contacts and history are
     * kept.
     *
     * @param account the account
     */
    public void deleteAccount(String account) {
        node.stops().deleteAccount(account);
    }

    /**
     * Deletes files and jobs whose retention time has passed, and files without a job. One of the nodes calls it hourly.
     */
    public void clean() {
        node.cleaning().clean();
    }

    /**
     * Stops running jobs between two batches, so that other nodes continue them. Waits until they have stopped, at most
     * {@link JobsOptions.Builder#stopWait}. Closes neither engine, data source nor upload store.
     */
    @Override
    public void close() {
        node.scheduler().close();
    }

    /** Shows no property of the database. */
    @Override
    public String toString() {
        return "ImportJobs";
    }

    /** Returns the newest job of a recurring import. */
    Optional<ImportJob> lastOf(String recurring) {
        return node.database().read(jobs -> jobs.lastOf(recurring)).map(JobRow::job);
    }

    /** Collects the parts of {@link ImportJobs}. Not thread-safe. */
    public static final class Builder {

        private final ImportEngine engine;
        private final DataSource dataSource;
        private JobsOptions options = JobsOptions.defaults();
        private JobListener listener = JobListener.NONE;
        private final List<RecurringImport> recurring = new ArrayList<>();
        private @Nullable UploadStore uploads;

        private Builder(ImportEngine engine, DataSource dataSource) {
            this.engine = Objects.requireNonNull(engine, "engine");
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * Sets the options of this node. Default: {@link JobsOptions#defaults()}.
         *
         * @param value the options
         * @return this builder
         */
        public Builder options(JobsOptions value) {
            this.options = Objects.requireNonNull(value, "options");
            return this;
        }

        /**
         * Sets the store of uploaded files. Default: the database ({@link JdbcUploadStore}).
         *
         * @param value the store, the same on all nodes; not closed
         * @return this builder
         */
        public Builder uploads(UploadStore value) {
            this.uploads = Objects.requireNonNull(value, "uploads");
            return this;
        }

        /**
         * Sets the listener of jobs. Default: none.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder listener(JobListener value) {
            this.listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Adds a recurring import. Add it on each node that may start it.
         *
         * @param value the import
         * @return this builder
         */
        public Builder recurring(RecurringImport value) {
            this.recurring.add(Objects.requireNonNull(value, "recurring"));
            return this;
        }

        /**
         * Builds the jobs of this node and verifies that the tables exist.
         *
         * @return the jobs, not started
         * @throws com.isendu.contactimport.jobs.job.JobException with {@code JOBS_UNSUPPORTED} if nodes cannot share
         *     the database
         * @throws com.isendu.contactimport.error.SinkException if the tables are missing or have another version, as
         *     for {@link com.isendu.contactimport.jdbc.JdbcSchema#verify}, or the database does not answer
         */
        public ImportJobs build() {
            return new ImportJobs(this);
        }
    }
}
