package com.isendu.contactimport.jobs.internal.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.isendu.contactimport.jobs.internal.table.JobDatabase;
import com.isendu.contactimport.jobs.internal.table.JobTable;
import com.isendu.contactimport.jobs.internal.table.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that there is a lane where jobs wait. Thread-safe.
 *
 * @param client schedules
 * @param database where jobs wait
 * @param limits how many lanes a queue may have
 */
record Lanes(SchedulerClient client, JobDatabase database, Limits limits) {

    private static final Logger LOGGER = LoggerFactory.getLogger(Lanes.class);

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

    /** Opens a lane of a queue in which a job waits; if all lanes are open, resumes a paused one. */
    void open(String queue, Turn turn) {
        Instant time = turn.time(Instant.now());
        List<Lane> lanes = IntStream.rangeClosed(1, limits.of(queue))
                .mapToObj(number -> new Lane(queue, number))
                .toList();
        if (lanes.stream().noneMatch(lane -> open(lane, time))) {
            lanes.stream().filter(this::isPausing).findFirst().ifPresent(lane -> endPause(lane, time));
        }
    }

    /** A lane pauses while all jobs of its queue wait for another try. */
    private boolean isPausing(Lane lane) {
        Instant now = Instant.now();
        return client.getScheduledExecution(task(lane))
                .filter(open -> !open.isPicked() && open.getExecutionTime().isAfter(now))
                .isPresent();
    }

    private void endPause(Lane lane, Instant time) {
        try {
            client.reschedule(task(lane), time);
        } catch (TaskInstanceException e) {
            LOGGER.debug("lane {} has gone on by itself", lane.number());
        }
    }

    private static TaskInstance<Void> task(Lane lane) {
        return new TaskInstance<>(JobTable.LANE_TASK, lane.instance());
    }

    /** Opens a lane of a queue if a job waits in it. */
    void openIfNeeded(String queue) {
        next(queue).ifPresent(turn -> open(queue, turn));
    }

    Optional<Turn> next(String queue) {
        return database.read(jobs -> jobs.turns().nextOf(queue));
    }

    private boolean open(Lane lane, Instant time) {
        try {
            return client.scheduleIfNotExists(task(lane), time);
        } catch (TaskInstanceException e) {
            // It was there when it was to be opened, and had ended when the scheduler looked whose it was.
            return client.scheduleIfNotExists(task(lane), time);
        }
    }

    /** Opens those that a node had no time to open before it died, or that somebody has deleted. */
    void openMissing() {
        database.read(jobs -> jobs.turns().waitingQueues()).forEach(this::openIfNeeded);
        database.read(jobs -> jobs.turns().runningLanes()).forEach(lane -> open(Lane.parse(lane), Instant.now()));
    }
}
