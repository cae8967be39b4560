package com.isendu.contactimport.jobs.internal.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import java.time.Instant;

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

    /** Opens a lane of a queue, unless all of them are open. */
    void open(String queue) {
        for (int number = 1; number <= limits.of(queue); number++) {
            if (open(new Lane(queue, number))) {
                return;
            }
        }
    }

    private boolean open(Lane lane) {
        return client.scheduleIfNotExists(new TaskInstance<>(JobTable.LANE_TASK, lane.instance()), Instant.now());
    }

    /** Opens those that a node had no time to open before it died, or that somebody has deleted. */
    void openMissing() {
        database.read(jobs -> jobs.turns().waitingQueues()).forEach(this::open);
        database.read(jobs -> jobs.turns().runningLanes()).forEach(lane -> open(Lane.parse(lane)));
    }
}
