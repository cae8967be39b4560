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
 * Imports as jobs that several nodes share: they wait their turn, are continued where a node dies, and are found by
 * every node.
 *
 * <p>The way of a job: {@link #upload} keeps the file, {@link #preview} shows it, {@link #submit(String, String,
 * ImportOptions)} has it wait, a node runs it. Everything is in the database and the upload store; a node holds nothing
 * that another one needs. Accounts take turns, so that nobody waits for the many files of another; large files share a
 * few turns of their own. A fault of the system is tried again, with longer and longer pauses; an import that was
 * stopped is continued and ends as if nothing had happened.
 *
 * <p>A host makes one on each node, calls {@link #start()}, and {@link #close()} at the end. Thread-safe. Methods that
 * take a job throw a {@link com.isendu.contactimport.jobs.job.JobException}: {@code JOB_STATE_UNFIT} in a state in
 * which the job does not allow it, {@code JOB_UNKNOWN} for a job that the account does not have. Where the database
 * does not answer, every method throws a {@link com.isendu.contactimport.error.SinkException}.
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
     * Starts the jobs of a host.
     *
     * @param engine what imports, with a sink that keeps a journal, so that jobs can be continued; not closed
     * @param dataSource the database that all nodes share: PostgreSQL, MariaDB, MySQL, or H2; not closed
     * @return a builder, not thread-safe
     */
    public static Builder builder(ImportEngine engine, DataSource dataSource) {
        return new Builder(engine, dataSource);
    }

    /** Begins to run jobs, until {@link #close()}. Without it files are taken and shown, and other nodes run them. */
    public void start() {
        node.scheduler().start();
    }

    /**
     * Keeps a file, for a person to look at and to submit.
     *
     * @param account whose contacts it holds
     * @param bytes read to their end, not closed
     * @param file what is known of the file
     * @return the job, {@link JobState#UPLOADED}
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_STORE_FULL} or
     *     {@code UPLOAD_STORE_UNAVAILABLE} if it cannot be kept; nothing is left behind
     * @throws com.isendu.contactimport.error.SourceException with {@code FILE_UNREADABLE} if the bytes cannot be read
     * @throws IllegalArgumentException if the account is blank or too long
     */
    public ImportJob upload(String account, InputStream bytes, JobFile file) {
        return upload(account, bytes, file, null);
    }

    /**
     * Keeps a file once, however often a client sends it: where the account has a job of the same key, returns that one
     * and reads nothing.
     *
     * @param account whose contacts it holds
     * @param bytes read to their end, not closed
     * @param file what is known of the file
     * @param key what the client calls the upload, unique in the account, at most 255 characters, not blank; or null
     * @return the job, {@link JobState#UPLOADED}; one that is known may be further on
     * @throws com.isendu.contactimport.error.ImportException as {@link #upload(String, InputStream, JobFile)} does
     * @throws IllegalArgumentException if the account or the key is blank or too long
     */
    public ImportJob upload(String account, InputStream bytes, JobFile file, @Nullable String key) {
        // The options know which accounts and keys there can be.
        ImportOptions.builder(account).idempotencyKey(key);
        return node.uploads().upload(account, bytes, Objects.requireNonNull(file, "file"), key);
    }

    /**
     * Has another sheet of a workbook read, before the job is submitted. Options that were kept stay.
     *
     * @param account the account
     * @param id the job
     * @param sheet which sheet, by its name or, in digits, by its place counted from 1; null for the first one with a
     *     table
     * @return the job
     */
    public ImportJob chooseSheet(String account, String id, @Nullable String sheet) {
        return node.drafts().chooseSheet(node.job(account, id), sheet);
    }

    /**
     * Returns the sheets of an uploaded workbook, for a person to choose one.
     *
     * @param account the account
     * @param id the job
     * @return their names in their order, hidden ones too; names that people gave, so not for a log; empty for any
     *     other file
     * @throws com.isendu.contactimport.error.ImportException as {@link #source} does
     */
    public List<String> sheets(String account, String id) {
        return node.files().sheets(node.job(account, id));
    }

    /**
     * Keeps how a person wants a file to be imported, before it is submitted, for this or another node to go on with.
     * The job stays as it was.
     *
     * @param account the account
     * @param id the job, uploaded or refused
     * @param options the options, in place of those that were kept; error CSV, listener, threads, idempotency key and
     *     consent are not kept
     * @return the job
     * @throws IllegalArgumentException if the options are of another account
     */
    public ImportJob keepOptions(String account, String id, ImportOptions options) {
        return node.drafts().keepOptions(node.job(account, id), Objects.requireNonNull(options, "options"));
    }

    /**
     * Returns the options that were kept last, or with which the job was submitted.
     *
     * @param account the account
     * @param id the job
     * @return the options, with the consent if they were submitted; empty if nobody has chosen any yet
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code OPTIONS_UNREADABLE} if a version of the
     *     library has kept them that writes them otherwise
     */
    public Optional<ImportOptions> options(String account, String id) {
        return Drafts.options(node.job(account, id));
    }

    /**
     * Puts a corrected file in the place of the uploaded one, before the job is submitted. Name, sheet and kept options
     * stay. The file before is there until the other one is kept, and stays where that fails.
     *
     * @param account the account
     * @param id the job, uploaded or refused
     * @param bytes read to their end, not closed
     * @return the job
     * @throws com.isendu.contactimport.error.ImportException as {@link #upload(String, InputStream, JobFile)} does
     */
    public ImportJob replaceFile(String account, String id, InputStream bytes) {
        return node.drafts().replaceFile(node.job(account, id), Objects.requireNonNull(bytes, "bytes"));
    }

    /**
     * Returns the uploaded file, for {@link ImportEngine#check} and whatever else a host does with it.
     *
     * @param account the account
     * @param id the job
     * @return a source, to be closed
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_DELETED} if the file is not kept any
     *     more, with {@code UPLOAD_STORE_UNAVAILABLE} if it cannot be read
     * @throws com.isendu.contactimport.error.SourceException if a workbook or a packed file cannot be read
     */
    public ContactSource source(String account, String id) {
        return node.files().source(node.job(account, id));
    }

    /**
     * Shows the uploaded file, as {@link ImportEngine#preview} does.
     *
     * @param account the account
     * @param id the job
     * @param options the options
     * @return the preview
     * @throws com.isendu.contactimport.error.ImportException as {@link #source} and {@link ImportEngine#preview} do
     */
    public ImportPreview preview(String account, String id, ImportOptions options) {
        try (ContactSource source = source(account, id)) {
            return engine.preview(source, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Has a file imported: the job waits its turn. What is wrong with the file is found out when it is run, so that
     * submitting takes no time: it is refused then, and can be submitted again with other options.
     *
     * @param account the account
     * @param id the job, uploaded or refused
     * @param options the options, with consent; error CSV, listener, threads and idempotency key are the job's
     * @return the job, waiting or further on
     * @throws com.isendu.contactimport.error.ConsentException if there is no consent; the job stays as it was
     * @throws IllegalArgumentException if the options are of another account
     */
    public ImportJob submit(String account, String id, ImportOptions options) {
        return node.submissions().submit(node.job(account, id), Objects.requireNonNull(options, "options"));
    }

    /**
     * Keeps a file and has it imported, in one call.
     *
     * @param options the options, with account and consent
     * @param bytes read to their end, not closed
     * @param file what is known of the file
     * @return the job, waiting or further on
     * @throws com.isendu.contactimport.error.ImportException as {@link #upload(String, InputStream, JobFile)} and
     *     {@link #submit(String, String, ImportOptions)} do
     */
    public ImportJob submit(ImportOptions options, InputStream bytes, JobFile file) {
        return node.submissions().submit(bytes, Objects.requireNonNull(file, "file"), options, null);
    }

    void submit(RecurringImport recurring, ImportOptions options, InputStream bytes) {
        node.submissions().submit(bytes, recurring.file(), options, recurring.name());
    }

    /**
     * Returns a job as it is now.
     *
     * @param account the account
     * @param id the job
     * @return the job; empty if the account has none of that id
     */
    public Optional<ImportJob> find(String account, String id) {
        return node.database().read(jobs -> jobs.find(account, id)).map(JobRow::job);
    }

    /**
     * Jobs as they are now.
     *
     * @param query which
     * @return an unmodifiable list, newest first
     */
    public List<ImportJob> list(JobQuery query) {
        return node.database().read(jobs -> jobs.list(query)).stream()
                .map(JobRow::job)
                .toList();
    }

    /**
     * Returns how many jobs there are now.
     *
     * @param query which, whatever its page
     * @return the number
     */
    public long count(JobQuery query) {
        return node.database().read(jobs -> jobs.count(query));
    }

    /**
     * Stops a job: one that waits at once, one that runs between two batches. It is suspended then, and can be
     * continued.
     *
     * @param account the account
     * @param id the job
     * @return the job; running until it has stopped
     */
    public ImportJob cancel(String account, String id) {
        return node.stops().cancel(node.job(account, id));
    }

    /**
     * Continues a job that was suspended.
     *
     * @param account the account
     * @param id the job
     * @return the job, waiting or further on
     */
    public ImportJob resume(String account, String id) {
        return node.submissions().resume(node.job(account, id));
    }

    /**
     * Gives a job up, unless it is completed. A node that runs it writes at most the batch in hand, also one that was
     * thought dead. The uploaded file is deleted. What was stored stays, and can be undone in the history.
     *
     * @param account the account
     * @param id the job
     * @return the job, {@link JobState#ABANDONED}
     */
    public ImportJob abandon(String account, String id) {
        return node.stops().abandon(node.job(account, id));
    }

    /**
     * Returns the rows in error of a job that was completed, to correct and to import again.
     *
     * @param account the account
     * @param id the job
     * @return a stream, to be closed; empty if no row is in error, or the error CSV is not kept any more
     */
    public Optional<InputStream> errorCsv(String account, String id) {
        JobRow row = node.job(account, id);
        return Optional.ofNullable(row.errors()).map(node.files()::bytes);
    }

    /**
     * Returns the job in which the rows in error of another one are corrected. A new one is uploaded with its error CSV
     * as file, under the same name, and has its options, mapping included, but no consent; the format is detected.
     * There is one such job for each that was completed, also where two requests come at once: if it was submitted
     * already, it is returned as it is now, and what is still in error is corrected from its own error CSV. One that
     * was abandoned, or whose file is deleted before it is submitted, does not count.
     *
     * @param account the account
     * @param id the job, completed
     * @return the job that {@link ImportJob#corrects corrects} it
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_DELETED} if there is no error CSV, or
     *     it is not kept any more, with {@code OPTIONS_UNREADABLE} as {@link #options} does, with
     *     {@code UPLOAD_STORE_FULL} or {@code UPLOAD_STORE_UNAVAILABLE} if it cannot be copied
     */
    public ImportJob correct(String account, String id) {
        return node.corrections().correct(node.job(account, id));
    }

    /**
     * Returns the same for rows in error that a person has corrected elsewhere. If there is a job already that corrects
     * them and is not submitted, its file is replaced; if it is submitted, it is returned as it is now and nothing is
     * read.
     *
     * @param account the account
     * @param id the job, completed; its error CSV need not be kept
     * @param bytes the corrected rows, read to their end, not closed
     * @param file what is known of their file
     * @return the job that {@link ImportJob#corrects corrects} it
     * @throws com.isendu.contactimport.error.ImportException as {@link #upload(String, InputStream, JobFile)} and
     *     {@link #options} do
     */
    public ImportJob correct(String account, String id, InputStream bytes, JobFile file) {
        Objects.requireNonNull(bytes, "bytes");
        return node.corrections().correct(node.job(account, id), bytes, Objects.requireNonNull(file, "file"));
    }

    /**
     * Deletes the files of a job that no node has, or will have, to run; the job stays.
     *
     * @param account the account
     * @param id the job
     */
    public void deleteFiles(String account, String id) {
        node.cleaning().deleteFiles(node.job(account, id));
    }

    /**
     * Deletes the files of all jobs of an account that are not active, since they may hold a person who has to be
     * erased. The jobs stay.
     *
     * @param account the account
     */
    public void deleteFiles(String account) {
        node.cleaning().deleteFiles(account);
    }

    /**
     * Deletes all jobs of an account with their files. What runs stops between two batches. Contacts and history stay.
     *
     * @param account the account
     */
    public void deleteAccount(String account) {
        node.stops().deleteAccount(account);
    }

    /** Deletes files and jobs whose time is over, and files that no job knows. Nodes do so by themselves each hour. */
    public void clean() {
        node.cleaning().clean();
    }

    /** Has running jobs stop between two batches, for other nodes to continue them, and waits for that. */
    @Override
    public void close() {
        node.scheduler().close();
    }

    /** Shows nothing of the node.database(). */
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
         * Sets how this node takes its turns. Default: {@link JobsOptions#defaults()}.
         *
         * @param value the options
         * @return this builder
         */
        public Builder options(JobsOptions value) {
            this.options = Objects.requireNonNull(value, "options");
            return this;
        }

        /**
         * Sets where files are kept. Default: in the database ({@link JdbcUploadStore}).
         *
         * @param value the store, the same on all nodes
         * @return this builder
         */
        public Builder uploads(UploadStore value) {
            this.uploads = Objects.requireNonNull(value, "uploads");
            return this;
        }

        /**
         * Sets who hears what becomes of jobs. Default: nobody.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder listener(JobListener value) {
            this.listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Adds an import that is made again and again; on each node that may make it.
         *
         * @param value the import
         * @return this builder
         */
        public Builder recurring(RecurringImport value) {
            this.recurring.add(Objects.requireNonNull(value, "recurring"));
            return this;
        }

        /**
         * Makes the jobs of this node, and looks whether the tables are there.
         *
         * @return the jobs, not started
         * @throws com.isendu.contactimport.jobs.job.JobException with {@code JOBS_UNSUPPORTED} if the database is none
         *     that nodes can share
         * @throws com.isendu.contactimport.error.SinkException if the tables are missing or of another version, as
         *     {@link com.isendu.contactimport.jdbc.JdbcSchema#verify} throws it, or the database does not answer
         */
        public ImportJobs build() {
            return new ImportJobs(this);
        }
    }
}
