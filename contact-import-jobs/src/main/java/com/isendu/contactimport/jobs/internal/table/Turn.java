package com.isendu.contactimport.jobs.internal.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a job is run: in the order of turns, once it is due.
 *
 * @param order its place among all jobs
 * @param due not before
 */
public record Turn(long order, Instant due) {

    /** Long ago, so that turns are due at once, and far enough from now that they stay so. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    /**
     * Returns the time under which the scheduler, which takes the earliest first, takes it in its turn; not before it
     * is due.
     */
    public Instant time(Instant now) {
        return due.isAfter(now) ? due : FIRST.plus(order, ChronoUnit.MICROS);
    }
}
