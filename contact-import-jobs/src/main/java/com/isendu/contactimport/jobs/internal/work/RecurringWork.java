package com.isendu.contactimport.jobs.internal.work;

import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Work that one of the nodes does again and again, before lanes that wait: there may be many of them for a long time.
 *
 * @param task as the scheduler knows it
 */
public record RecurringWork(RecurringTask<Void> task) {

    /** After a pause, counted from the end of the last time. */
    public static RecurringWork every(String name, Duration pause, Runnable work) {
        return of(name, Schedules.fixedDelay(pause), work);
    }

    /** Returns work that recurs once a day. */
    public static RecurringWork daily(String name, LocalTime time, ZoneId zone, Runnable work) {
        return of(name, Schedules.daily(zone, time), work);
    }

    private static RecurringWork of(String name, Schedule schedule, Runnable work) {
        return new RecurringWork(Tasks.recurring(name, schedule)
                .defaultPriority(Priority.HIGH)
                .execute((instance, context) -> work.run()));
    }
}
