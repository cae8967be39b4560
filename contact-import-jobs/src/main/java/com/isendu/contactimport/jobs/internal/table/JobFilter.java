package com.isendu.contactimport.jobs.internal.table;

import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The condition of a query on jobs {@code j} and tasks {@code t}. Not thread-safe. */
final class JobFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final Instant silentSince;

    /**
     * Makes the condition.
     *
     * @param silentSince a node whose last heartbeat is older does not answer any more
     */
    JobFilter(JobQuery query, Instant silentSince) {
        this.silentSince = silentSince;
        if (query.account() != null) {
            conditions.add("j.account_id = ?");
            values.add(query.account());
        }
        if (!query.states().isEmpty()) {
            conditions.add(states(query));
        }
    }

    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] values() {
        return values.toArray();
    }

    /** What is stored as running is running or interrupted, by its heartbeat. */
    private String states(JobQuery query) {
        List<String> any = new ArrayList<>();
        List<String> stored = query.states().stream()
                .filter(state -> state != JobState.RUNNING && state != JobState.INTERRUPTED)
                .map(Enum::name)
                .toList();
        if (!stored.isEmpty()) {
            any.add("j.state IN (" + String.join(", ", Collections.nCopies(stored.size(), "?")) + ")");
            values.addAll(stored);
        }
        if (query.states().contains(JobState.RUNNING)) {
            any.add("(j.state = 'RUNNING' AND COALESCE(t.picked, FALSE) AND t.last_heartbeat >= ?)");
            values.add(silentSince);
        }
        if (query.states().contains(JobState.INTERRUPTED)) {
            any.add("(j.state = 'RUNNING' AND (t.picked IS NULL OR NOT t.picked OR t.last_heartbeat IS NULL"
                    + " OR t.last_heartbeat < ?))");
            values.add(silentSince);
        }
        return "(" + String.join(" OR ", any) + ")";
    }
}
