package com.isendu.contactimport.jobs.job;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a listing shows, newest first: {@code JobQuery.all().of(account).in(JobState.SUSPENDED).page(0, 50)}.
 * Immutable.
 *
 * @param account whose; null for those of all accounts
 * @param states in which states; empty for all
 * @param skip how many come before the page
 * @param limit how many the page has at most
 */
public record JobQuery(@Nullable String account, Set<JobState> states, int skip, int limit) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    /**
     * Copies the states.
     *
     * @throws IllegalArgumentException if skip is negative, or limit is not between 1 and 1,000
     */
    public JobQuery {
        states = Set.copyOf(states);
        if (skip < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("skip must not be negative, and limit be between 1 and " + MAX_LIMIT);
        }
    }

    /**
     * Returns the first 100 jobs of all accounts.
     *
     * @return the query
     */
    public static JobQuery all() {
        return new JobQuery(null, Set.of(), 0, DEFAULT_LIMIT);
    }

    /**
     * Only those of an account.
     *
     * @param value the account
     * @return the query
     */
    public JobQuery of(String value) {
        return new JobQuery(Objects.requireNonNull(value, "account"), states, skip, limit);
    }

    /**
     * Only those in some states.
     *
     * @param values the states
     * @return the query
     */
    public JobQuery in(JobState... values) {
        return new JobQuery(account, Set.of(values), skip, limit);
    }

    /**
     * Another page.
     *
     * @param before how many jobs come before it, not negative
     * @param most how many it has at most, 1 to 1,000
     * @return the query
     */
    public JobQuery page(int before, int most) {
        return new JobQuery(account, states, before, most);
    }
}
