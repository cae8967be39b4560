package com.isendu.contactimport.jobs.job;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects jobs for a list, newest first, for example {@code JobQuery.all().of(account).in(JobState.SUSPENDED).page(0,
 * 50)}. Immutable.
 *
 * @param account the account of the jobs; null for all accounts
 * @param states the states of the jobs; empty for all states
 * @param skip number of jobs before the page
 * @param limit maximum number of jobs on the page
 */
public record JobQuery(@Nullable String account, Set<JobState> states, int skip, int limit) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    /**
     * Copies the states.
     *
     * @throws IllegalArgumentException if skip is negative or limit is not between 1 and 1,000
     */
    public JobQuery {
        states = Set.copyOf(states);
        if (skip < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("skip must not be negative, and limit be between 1 and " + MAX_LIMIT);
        }
    }

    /**
     * Returns a query for the newest 100 jobs of all accounts.
     *
     * @return the query
     */
    public static JobQuery all() {
        return new JobQuery(null, Set.of(), 0, DEFAULT_LIMIT);
    }

    /**
     * Returns a copy for the jobs of one account.
     *
     * @param value the account
     * @return the query
     */
    public JobQuery of(String value) {
        return new JobQuery(Objects.requireNonNull(value, "account"), states, skip, limit);
    }

    /**
     * Returns a copy for jobs in certain states.
     *
     * @param values the states
     * @return the query
     */
    public JobQuery in(JobState... values) {
        return new JobQuery(account, Set.of(values), skip, limit);
    }

    /**
     * Returns a copy for another page.
     *
     * @param before number of jobs before the page, not negative
     * @param most maximum number of jobs on the page, 1 to 1,000
     * @return the query
     * @throws IllegalArgumentException if {@code before} is negative or {@code most} is not between 1 and 1,000
     */
    public JobQuery page(int before, int most) {
        return new JobQuery(account, states, before, most);
    }
}
