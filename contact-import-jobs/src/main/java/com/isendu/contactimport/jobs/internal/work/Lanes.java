package com.isendu.contactimport.jobs.internal.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import com.isendu.contactimport.jobs.internal.table.Turn;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes sure that there is a lane where jobs wait. Thread-safe.
 *
 * @param client schedules
 * @param database where jobs wait
 * @param limits how many lanes a queue may have
 */
record Lanes(SchedulerClient client, JobDatabase database, Limits limits) {

    /**
     * How many jobs run at a time, on all nodes.
     *
     * @param ofAccount of one account
     * @param ofLarge large ones of all accounts
     */
    record Limits(int ofAccount, int ofLarge) {

        int of(String queue) {
            return queue.equals(Lane.LARGE) ? ofLarge : ofAccount;
        }
    }

    /** Opens a lane of a queue in which a job waits, unless all of them are open. */
    void open(String queue, Turn turn) {
        Instant time = turn.time(Instant.now());
        for (int number = 1; number <= limits.of(queue); number++) {
            if (open(new Lane(queue, number), time)) {
                return;
            }
        }
    }

    /** Opens a lane of a queue if a job waits in it. */
    void openIfNeeded(String queue) {
        next(queue).ifPresent(turn -> open(queue, turn));
    }

    Optional<Turn> next(String queue) {
        return database.read(jobs -> jobs.turns().nextOf(queue));
    }

    private boolean open(Lane lane, Instant time) {
        return client.scheduleIfNotExists(new TaskInstance<>(JobTable.LANE_TASK, lane.instance()), time);
    }

    /** Opens those that a node had no time to open before it died, or that somebody has deleted. */
    void openMissing() {
        database.read(jobs -> jobs.turns().waitingQueues()).forEach(this::openIfNeeded);
        database.read(jobs -> jobs.turns().runningLanes()).forEach(lane -> open(Lane.parse(lane), Instant.now()));
    }
}
