package com.isendu.contactimport.jobs.internal.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the scheduler does with a lane: one job, then the lane goes behind those of others, or away where no job waits. A lane of a node that died
 * is revived, and goes on with the job that it was running.
 *
 * @param database where jobs wait
 * @param runner runs them
 * @param node the name of this node
 * @param limits how many lanes a queue may have
 */
record LaneTask(JobDatabase database, JobRunner runner, String node, Lanes.Limits limits) {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    /** A job may be due and still have to wait, for another one of the same account. */
    private static final Duration WHEN_NOT_ITS_TURN = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    CustomTask<Void> task() {
        return Tasks.custom(JobTable.LANE_TASK, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .execute((instance, context) -> turn(Lane.parse(instance.getId()), context.getSchedulerClient()));
    }

    /** Looks for queues without a lane now and then. */
    RecurringTask<Void> watch() {
        return Tasks.recurring(JobTable.LANE_TASK + "-watch", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) ->
                        lanes(context.getSchedulerClient()).openMissing());
    }

    Lanes lanes(SchedulerClient client) {
        return new Lanes(client, database, limits);
    }

    private CompletionHandler<Void> turn(Lane lane, SchedulerClient client) {
        Optional<JobRow> job = next(lane);
        job.ifPresent(runner::run);
        return (complete, operations) -> leave(lane, job.isPresent(), complete, operations, client);
    }

    private Optional<JobRow> next(Lane lane) {
        return database.write(jobs -> {
            Optional<JobRow> held = jobs.turns().takeOver(lane.instance(), node);
            return held.isPresent() ? held : jobs.turns().take(lane.candidates(), lane.instance(), node);
        });
    }

    private void leave(
            Lane lane,
            boolean hadJob,
            ExecutionComplete complete,
            ExecutionOperations<Void> operations,
            SchedulerClient client) {
        Optional<Instant> due = nextDue(lane);
        if (due.isPresent()) {
            Instant earliest = hadJob ? Instant.now() : Instant.now().plus(WHEN_NOT_ITS_TURN);
            operations.reschedule(complete, due.get().isBefore(earliest) ? earliest : due.get());
            return;
        }
        operations.remove();
        // One that was submitted before the lane was gone found it there.
        if (nextDue(lane).isPresent()) {
            lanes(client).open(lane.queue());
        }
    }

    private Optional<Instant> nextDue(Lane lane) {
        return database.read(jobs -> jobs.turns().nextDue(lane.queue()));
    }
}
