package com.isendu.contactimport.spring;

import com.isendu.contactimport.jobs.ImportJobs;
import com.isendu.contactimport.jobs.job.JobQuery;
import com.isendu.contactimport.jobs.job.JobState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;

/**
 * The meter {@code contact.import.jobs}: the number of jobs of all accounts and nodes in each state that may need
 * attention. Each reading is an indexed count in the database. No tag names an account. Thread-safe.
 */
final class JobGauges {

    static final String JOBS = "contact.import.jobs";

    private static final List<JobState> STATES =
            List.of(JobState.WAITING, JobState.RUNNING, JobState.INTERRUPTED, JobState.SUSPENDED);

    private final ImportJobs jobs;

    JobGauges(MeterRegistry registry, ImportJobs jobs) {
        this.jobs = jobs;
        STATES.forEach(state -> register(registry, state));
    }

    private void register(MeterRegistry registry, JobState state) {
        Gauge.builder(JOBS, this, gauges -> gauges.count(state))
                .description("Jobs of all nodes in the database")
                .baseUnit("jobs")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private double count(JobState state) {
        return (double) jobs.count(JobQuery.all().in(state));
    }
}
