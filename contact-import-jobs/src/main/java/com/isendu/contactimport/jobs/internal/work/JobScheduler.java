package com.isendu.contactimport.jobs.internal.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The node among the others: takes lanes whose turn it is, sends heartbeats, revives lanes of nodes that died.
 * Thread-safe.
 */
public final class JobScheduler implements AutoCloseable {

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    /** Tasks that other nodes have, and this one has not, are theirs for good. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Scheduler scheduler;
    private final Lanes lanes;
    private final JobRunner runner;
    private final boolean works;

    private JobScheduler(Scheduler scheduler, Lanes lanes, JobRunner runner, boolean works) {
        this.scheduler = scheduler;
        this.lanes = lanes;
        this.runner = runner;
        this.works = works;
    }

    /**
     * How a node takes its turns.
     *
     * @param node its name
     * @param threads how many jobs it runs at a time; 0 for one that only submits
     * @param ofAccount how many jobs of an account run at a time, on all nodes
     * @param ofLarge how many large ones, on all nodes
     * @param poll how often it looks for work
     * @param heartbeat the interval of its heartbeats
     * @param missedHeartbeats after how many it is taken for dead
     * @param stop how long it waits for running jobs when it stops
     */
    public record Turns(
            String node,
            int threads,
            int ofAccount,
            int ofLarge,
            Duration poll,
            Duration heartbeat,
            int missedHeartbeats,
            Duration stop) {}

    /** Starts nothing yet. */
    public static JobScheduler of(
            DataSource dataSource,
            JobDatabase database,
            JobRunner runner,
            Turns turns,
            List<RecurringWork> recurring,
            Cleaning cleaning) {
        LaneTask lane =
                new LaneTask(database, runner, turns.node(), new Lanes.Limits(turns.ofAccount(), turns.ofLarge()));
        List<RecurringTask<Void>> regular = new ArrayList<>();
        regular.add(lane.watch());
        regular.add(RecurringWork.every("contact-import-cleaning", BETWEEN_CLEANINGS, cleaning::clean)
                .task());
        recurring.forEach(work -> regular.add(work.task()));
        Scheduler scheduler = scheduler(dataSource, database, turns, lane.task(), regular);
        return new JobScheduler(scheduler, lane.lanes(scheduler), runner, turns.threads() > 0);
    }

    private static Scheduler scheduler(
            DataSource dataSource,
            JobDatabase database,
            Turns turns,
            Task<Void> task,
            List<RecurringTask<Void>> regular) {
        SchedulerBuilder builder = Scheduler.create(dataSource, task)
                .schedulerName(new SchedulerName.Fixed(turns.node()))
                .tableName(database.taskTable())
                .threads(Math.max(1, turns.threads()))
                .pollingInterval(turns.poll())
                .heartbeatInterval(turns.heartbeat())
                .missedHeartbeatsLimit(turns.missedHeartbeats())
                .deleteUnresolvedAfter(NEVER)
                .enablePriority()
                .commitWhenAutocommitDisabled(true)
                .failureLogging(LogLevel.WARN, false)
                .shutdownMaxWait(turns.stop())
                .startTasks(regular);
        if (database.storesLocalTimes()) {
            builder.alwaysPersistTimestampInUTC();
        }
        if (turns.threads() > 0) {
            builder.enableImmediateExecution();
        }
        return builder.build();
    }

    /** Begins to take turns. */
    public void start() {
        if (works) {
            scheduler.start();
        }
    }

    /** Runs a job that waits in a queue. */
    public void open(String queue, Turn turn) {
        lanes.open(queue, turn);
    }

    /**
     * Stops the jobs of this node between two batches, so that other nodes continue them, and waits until they have
     * stopped.
     */
    @Override
    public void close() {
        runner.close();
        if (works) {
            scheduler.stop();
        }
    }
}
