package com.isendu.contactimport.jobs.internal.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import com.isendu.contactimport.jobs.internal.table.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The task of a lane: runs one job, then waits for the turn of the next one, or ends if none waits. A lane of a node
 * that died is revived and continues its job.
 *
 * @param database where jobs wait
 * @param runner runs them
 * @param node the name of this node
 * @param limits how many lanes a queue may have
 */
record LaneTask(JobDatabase database, JobRunner runner, String node, Lanes.Limits limits) {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration WHEN_OTHERS_WERE_FASTER = Duration.ofMillis(200);

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
                .defaultPriority(Priority.HIGH)
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
            return held.isPresent() ? held : jobs.turns().take(lane.queue(), lane.instance(), node);
        });
    }

    private void leave(
            Lane lane,
            boolean hadJob,
            ExecutionComplete complete,
            ExecutionOperations<Void> operations,
            SchedulerClient client) {
        Lanes lanes = lanes(client);
        Optional<Turn> next = lanes.next(lane.queue());
        if (next.isPresent()) {
            Instant now = Instant.now();
            Instant time = next.get().time(now);
            boolean othersWereFaster = !hadJob && time.isBefore(now);
            operations.reschedule(complete, othersWereFaster ? now.plus(WHEN_OTHERS_WERE_FASTER) : time);
            return;
        }
        operations.remove();
        // One that was submitted before the lane was gone found it there.
        lanes.openIfNeeded(lane.queue());
    }
}
