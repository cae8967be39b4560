package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jobs.job.JobProblem;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of queued jobs, within one transaction.
 *
 * @param table the table of jobs
 */
public record JobTurns(JobTable table) {

    private static final int TRIES = 3;
    /** The fixed cost of a job in addition to its rows, in bytes. */
    private static final long COST_OF_A_JOB = 20_000;

    /**
     * Returns the turn of a new job: after the queued work of its account, or else at the start of the present work.
     * Each account gets an equal share, independent of its number of jobs: start-time fair queueing (Goyal 1996), with
     * the bytes of a file as its work.
     */
    long next(String account, long bytes) throws SQLException {
        Optional<Long> ofAccount = number(
                "SELECT MAX(turn) AS turn FROM " + table.jobs()
                        + " WHERE account_id = ? AND state IN ('WAITING', 'RUNNING')",
                account);
        long before = ofAccount.isPresent() ? ofAccount.get() : now();
        return before + bytes + COST_OF_A_JOB;
    }

    /**
     * Returns the start of the present work; if there is none, for example while nodes are updated, that of the next
     * work.
     */
    private long now() throws SQLException {
        Optional<Long> running = beginningOfFirst("RUNNING");
        return running.isPresent() ? running.get() : beginningOfFirst("WAITING").orElse(0L);
    }

    private Optional<Long> beginningOfFirst(String state) throws SQLException {
        String first =
                "SELECT turn - file_size AS turn FROM " + table.jobs() + " WHERE state = ? ORDER BY turn LIMIT 1";
        return number(first, state).map(turn -> turn - COST_OF_A_JOB);
    }

    private Optional<Long> number(String sql, String value) throws SQLException {
        return table.statement(sql)
                .with(value)
                .first(row -> Optional.ofNullable(row.getObject("turn", Long.class)))
                .flatMap(turn -> turn);
    }

    /** Returns the job that the lane has been running when its node died, begun anew. */
    public Optional<JobRow> takeOver(String lane, String node) throws SQLException {
        Optional<String> found = table.statement(
                        "SELECT job_id FROM " + table.jobs() + " WHERE lane = ? AND state = 'RUNNING'")
                .with(lane)
                .first(row -> row.getString(1));
        return found.isPresent() ? begin(found.get(), "RUNNING", lane, node) : Optional.empty();
    }

    /**
     * Returns the next job of a queue whose time has come, if there is one; empty also where others were faster again
     * and again.
     */
    public Optional<JobRow> take(String queue, String lane, String node) throws SQLException {
        Optional<JobRow> taken = Optional.empty();
        for (int attempt = 0; attempt < TRIES && taken.isEmpty(); attempt++) {
            Optional<String> next =
                    table.statement(nextOf()).with(queue, Instant.now()).first(row -> row.getString(1));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            taken = begin(next.get(), "WAITING", lane, node);
        }
        return taken;
    }

    private String nextOf() {
        return "SELECT job_id FROM " + table.jobs()
                + " WHERE queue = ? AND state = 'WAITING' AND due_at <= ? ORDER BY turn, job_id LIMIT 1";
    }

    private Optional<JobRow> begin(String id, String from, String lane, String node) throws SQLException {
        int begun = table.statement(
                        "UPDATE " + table.jobs()
                                + " SET state = 'RUNNING', lane = ?, held_by = ?, attempt = attempt + 1, begun_at = ?, due_at = NULL,"
                                + " progress_at = NULL, begun_rows = progress_rows WHERE job_id = ? AND state = ? AND COALESCE(lane, ?) = ?")
                .with(lane, node, Instant.now(), id, from, lane, lane)
                .update();
        return begun == 1 ? table.find(id) : Optional.empty();
    }

    /**
     * When the next job of a queue is run: one that is due, or else the one that is due first; empty where none waits.
     */
    public Optional<Turn> nextOf(String queue) throws SQLException {
        Optional<Turn> due = turn(" AND due_at <= ? ORDER BY turn, job_id LIMIT 1", queue, Instant.now());
        return due.isPresent() ? due : turn(" ORDER BY due_at, job_id LIMIT 1", queue);
    }

    private Optional<Turn> turn(String choice, Object... values) throws SQLException {
        return table.statement(
                        "SELECT turn, due_at FROM " + table.jobs() + " WHERE queue = ? AND state = 'WAITING'" + choice)
                .with(values)
                .first(row -> new Turn(
                        row.getLong("turn"),
                        Objects.requireNonNull(table.session().dialect().times().read(row, "due_at"))));
    }

    /** Returns the queues in which jobs wait. */
    public List<String> waitingQueues() throws SQLException {
        return table.statement("SELECT DISTINCT queue FROM " + table.jobs() + " WHERE state = 'WAITING'")
                .list(row -> row.getString(1));
    }

    /** Returns the lanes that are running a job. */
    public List<String> runningLanes() throws SQLException {
        return table.statement("SELECT lane FROM " + table.jobs() + " WHERE state = 'RUNNING'")
                .list(row -> row.getString(1));
    }

    /** Gives a job back to its queue, to be run at a time. */
    public boolean requeue(String id, long attempt, Instant due, int faults, @Nullable JobProblem problem)
            throws SQLException {
        return table.statement("UPDATE " + table.jobs()
                                + " SET state = 'WAITING', lane = NULL, held_by = NULL, due_at = ?, faults = ?, code = ?, parameters = ?"
                                + " WHERE job_id = ? AND attempt = ? AND state = 'RUNNING'")
                        .with(due, faults, Ending.code(problem), Ending.parameters(problem), id, attempt)
                        .update()
                == 1;
    }
}
