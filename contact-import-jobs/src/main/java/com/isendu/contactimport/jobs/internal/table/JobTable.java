package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jdbc.internal.json.FlatJson;
import com.isendu.contactimport.jdbc.internal.session.Session;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.report.ImportProgress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of jobs, within one transaction. Each change requires a state or an attempt of the job: if several nodes
 * change a job at once, only one succeeds.
 *
 * @param session the transaction
 * @param silence a node that has sent no heartbeat for longer does not answer any more
 */
public record JobTable(Session session, Duration silence) {

    /** The name of lanes in the table of tasks. */
    public static final String LANE_TASK = "contact-import";

    /** The states in which a job can be changed and submitted. */
    private static final String DRAFT = "('UPLOADED', 'REFUSED')";

    String jobs() {
        return session.names().job();
    }

    private String select() {
        return "SELECT j.*, t.picked, t.last_heartbeat FROM " + jobsAndTasks();
    }

    private String jobsAndTasks() {
        return jobs() + " j LEFT JOIN " + session.names().task() + " t ON t.task_name = '" + LANE_TASK
                + "' AND t.task_instance = j.lane";
    }

    Binding statement(String sql) {
        return new Binding(session, sql);
    }

    private JobReader reader() {
        return new JobReader(session.dialect().times(), silentSince());
    }

    private Instant silentSince() {
        return Instant.now().minus(silence);
    }

    /** Keeps a job whose file is kept. */
    public void insert(NewJob job) throws SQLException {
        statement("INSERT INTO " + jobs()
                        + " (job_id, account_id, state, queue, file_name, file_size, upload_key, request, recurring,"
                        + " corrects, idempotency_key, uploaded_at, attempt, faults, cancelled, progress_bytes, progress_total, progress_rows,"
                        + " progress_rejected, begun_rows)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, FALSE, 0, ?, 0, 0, 0)")
                .with(
                        job.id(),
                        job.account(),
                        JobState.UPLOADED.name(),
                        job.file().queue())
                .with(job.name().name(), job.file().size(), job.file().key().text(), FlatJson.encode(job.request()))
                .with(
                        job.origin().recurring(),
                        job.origin().corrects(),
                        job.origin().key())
                .with(Instant.now(), job.file().size())
                .update();
    }

    public Optional<JobRow> find(String account, String id) throws SQLException {
        return statement(select() + " WHERE j.job_id = ? AND j.account_id = ?")
                .with(id, account)
                .first(reader()::read);
    }

    /** Returns the job that a client calls so. */
    public Optional<JobRow> findByKey(String account, String key) throws SQLException {
        return statement(select() + " WHERE j.account_id = ? AND j.idempotency_key = ?")
                .with(account, key)
                .first(reader()::read);
    }

    Optional<JobRow> find(String id) throws SQLException {
        return statement(select() + " WHERE j.job_id = ?").with(id).first(reader()::read);
    }

    /** Returns a page of jobs, newest first. */
    public List<JobRow> list(JobQuery query) throws SQLException {
        JobFilter filter = filter(query);
        return statement(select() + filter.sql() + " ORDER BY j.uploaded_at DESC, j.job_id DESC LIMIT ? OFFSET ?")
                .with(filter.values())
                .with(query.limit(), query.skip())
                .list(reader()::read);
    }

    /** Returns the number of jobs of a query, regardless of its page. */
    public long count(JobQuery query) throws SQLException {
        JobFilter filter = filter(query);
        return statement("SELECT COUNT(*) FROM " + jobsAndTasks() + filter.sql())
                .with(filter.values())
                .first(row -> row.getLong(1))
                .orElseThrow();
    }

    private JobFilter filter(JobQuery query) {
        return new JobFilter(query, silentSince());
    }

    /** Selects another sheet of the file before the job is submitted. */
    public boolean changeSheet(String account, String id, @Nullable String sheet) throws SQLException {
        Optional<JobRow> row = find(account, id);
        return row.isPresent() && changeRequest(id, Request.withSheet(row.get().request(), sheet));
    }

    /** Stores how to open and import the file before the job is submitted. */
    public boolean changeRequest(String id, Map<String, String> request) throws SQLException {
        return statement("UPDATE " + jobs() + " SET request = ?, changed_at = ? WHERE job_id = ? AND state IN " + DRAFT)
                        .with(FlatJson.encode(request), Instant.now(), id)
                        .update()
                == 1;
    }

    /** Gives a job another file, before it is submitted; true also where an earlier try has done so. */
    public boolean replaceFile(String id, StoredUpload file, @Nullable String name) throws SQLException {
        return statement("UPDATE " + jobs() + " SET upload_key = ?, file_size = ?, progress_total = ?, queue = ?,"
                                + " file_name = ?, changed_at = ? WHERE job_id = ? AND (upload_key = ? OR state IN "
                                + DRAFT + ")")
                        .with(file.key().text(), file.size(), file.size(), file.queue())
                        .with(name, Instant.now(), id, file.key().text())
                        .update()
                == 1;
    }

    /** Queues a job; returns false if it was submitted meanwhile. */
    public boolean submit(ImportJob job, Map<String, String> request) throws SQLException {
        return queue(job, "request = ?, ", List.of(FlatJson.encode(request)), DRAFT);
    }

    /** Queues a suspended job again; returns false if it has another state or its file was deleted. */
    public boolean resume(ImportJob job) throws SQLException {
        return queue(job, "", List.of(), "('SUSPENDED')");
    }

    private boolean queue(ImportJob job, String more, List<String> values, String states) throws SQLException {
        Instant now = Instant.now();
        return statement("UPDATE " + jobs() + " SET state = 'WAITING', " + more
                                + "turn = ?, submitted_at = ?, due_at = ?, ended_at = NULL, faults = 0, code = NULL,"
                                + " parameters = NULL, cancelled = FALSE WHERE job_id = ? AND upload_key IS NOT NULL AND state IN "
                                + states)
                        .with(values.toArray())
                        .with(turns().next(job.account(), job.fileSize()), now, now, job.id())
                        .update()
                == 1;
    }

    /** Asks the node that runs a job to stop; false if no node runs it. */
    public boolean cancel(String id) throws SQLException {
        return statement("UPDATE " + jobs() + " SET cancelled = TRUE WHERE job_id = ? AND state = 'RUNNING'")
                        .with(id)
                        .update()
                == 1;
    }

    /** Returns the order of queued jobs. */
    public JobTurns turns() {
        return new JobTurns(this);
    }

    /** Records the import of a job before its first batch; returns whether the job should continue. */
    public boolean begun(String id, long attempt, String importId) throws SQLException {
        return statement("UPDATE " + jobs()
                                + " SET import_id = ? WHERE job_id = ? AND attempt = ? AND state = 'RUNNING'"
                                + " AND cancelled = FALSE")
                        .with(importId, id, attempt)
                        .update()
                == 1;
    }

    /** Records the progress of a job; returns whether the job should continue. */
    public boolean progress(String id, long attempt, ImportProgress progress) throws SQLException {
        int written = statement("UPDATE " + jobs()
                        + " SET progress_bytes = ?, progress_total = ?, progress_rows = ?, progress_rejected = ?, progress_at = ?"
                        + " WHERE job_id = ? AND attempt = ? AND state = 'RUNNING' AND cancelled = FALSE")
                .with(progress.bytesRead(), progress.bytesTotal(), progress.rows(), progress.rejected(), Instant.now())
                .with(id, attempt)
                .update();
        return written == 1;
    }

    /** Records the end of a job that runs in that attempt; empty where it does not, or does not any more. */
    public Optional<JobRow> end(String id, long attempt, Ending ending) throws SQLException {
        return ended(id, "attempt = ? AND state = 'RUNNING'", List.of(attempt), ending);
    }

    /** Records the end of a job that nobody runs; empty where somebody does. */
    public Optional<JobRow> endWaiting(String id, Ending ending) throws SQLException {
        return ended(id, "state = 'WAITING'", List.of(), ending);
    }

    /** Gives a job up, also while a node runs it; empty where it was completed or given up before. */
    public Optional<JobRow> abandon(String id, Ending ending) throws SQLException {
        return ended(id, "state NOT IN ('COMPLETED', 'ABANDONED')", List.of(), ending);
    }

    private Optional<JobRow> ended(String id, String condition, List<Object> values, Ending ending)
            throws SQLException {
        int written = statement("UPDATE " + jobs()
                        + " SET state = ?, lane = NULL, held_by = NULL, due_at = NULL, ended_at = ?, attempt = attempt + 1,"
                        + " error_key = ?, code = ?, parameters = ?, import_id = COALESCE(?, import_id), outcome = ?, count_records = ?, count_blank = ?,"
                        + " count_created = ?, count_updated = ?, count_unchanged = ?, count_skipped = ?, count_rejected = ?,"
                        + " result = ? WHERE job_id = ? AND " + condition)
                .with(ending.state().name(), Instant.now())
                .with(ending.errorKey(), Ending.code(ending.problem()), Ending.parameters(ending.problem()))
                .with(ending.importId())
                .with(ending.resultValues())
                .with(id)
                .with(values.toArray())
                .update();
        return written == 1 ? find(id) : Optional.empty();
    }

    /** Returns the newest job that corrects a job. */
    public Optional<JobRow> lastCorrectionOf(ImportJob job) throws SQLException {
        return statement(select() + " WHERE j.corrects = ? AND j.account_id = ?"
                        + " ORDER BY j.uploaded_at DESC, j.job_id DESC LIMIT 1")
                .with(job.id(), job.account())
                .first(reader()::read);
    }

    /** Returns the newest job of a recurring import. */
    public Optional<JobRow> lastOf(String recurring) throws SQLException {
        return statement(select() + " WHERE j.recurring = ? ORDER BY j.uploaded_at DESC, j.job_id DESC LIMIT 1")
                .with(recurring)
                .first(reader()::read);
    }

    /** All jobs of an account. */
    public List<JobRow> listAll(String account) throws SQLException {
        return statement(select() + " WHERE j.account_id = ?").with(account).list(reader()::read);
    }

    /** Deletes all jobs of an account; returns what they were. */
    public List<JobRow> deleteAll(String account) throws SQLException {
        List<JobRow> all = listAll(account);
        statement("DELETE FROM " + jobs() + " WHERE account_id = ?")
                .with(account)
                .update();
        return all;
    }
}
