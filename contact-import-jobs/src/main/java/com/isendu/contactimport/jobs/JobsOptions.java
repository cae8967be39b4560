package com.isendu.contactimport.jobs;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.jdbc.JdbcOptions;
import com.isendu.contactimport.jobs.internal.work.Cleaning.Keeping;
import com.isendu.contactimport.jobs.internal.work.JobNode.NodeSettings;
import com.isendu.contactimport.jobs.internal.work.JobScheduler.Turns;
import com.isendu.contactimport.jobs.internal.work.JobSettings;
import com.isendu.contactimport.jobs.job.JobListener;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The options of a node: scheduling, retries and retention. All nodes that share a database must use the same options,
 * except {@link Builder#node node} and {@link Builder#threads threads}. Immutable and thread-safe.
 */
public final class JobsOptions {

    private static final int MISSED_HEARTBEATS = 4;

    private final Builder values;

    private JobsOptions(Builder values) {
        this.values = values;
    }

    /**
     * Returns the defaults.
     *
     * @return the options of an unchanged {@link #builder()}
     */
    public static JobsOptions defaults() {
        return builder().build();
    }

    /**
     * Starts building options with the defaults.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    JdbcOptions jdbc() {
        return values.jdbc;
    }

    /** Returns the settings of a node that imports with an engine. */
    NodeSettings node(ImportEngine engine, JobListener listener) {
        JobSettings settings =
                new JobSettings(engine, listener, values.maxFaults, values.firstPause, values.longestPause);
        Keeping keeping = new Keeping(
                values.keepUploads,
                values.keepErrorCsvs,
                values.keepUnsubmitted,
                Optional.ofNullable(values.keepJobs),
                Optional.ofNullable(values.keepUndo));
        return new NodeSettings(settings, turns(), keeping, values.largeBytes, values.jdbc);
    }

    private Turns turns() {
        return new Turns(
                values.node,
                values.threads,
                values.jobsPerAccount,
                values.largeJobs,
                values.pollInterval,
                values.heartbeat,
                MISSED_HEARTBEATS,
                values.stopWait);
    }

    /** Collects the options. Not thread-safe. */
    public static final class Builder {

        private static final long MEGABYTE = 1 << 20;
        private static final long DEFAULT_LARGE = 10 * MEGABYTE;
        private static final int MAX_NODE_LENGTH = 100;
        private static final int NODE_DIGITS = 8;

        private JdbcOptions jdbc = JdbcOptions.defaults();
        private String node = "node-" + UUID.randomUUID().toString().substring(0, NODE_DIGITS);
        private int threads = 4;
        private int jobsPerAccount = 2;
        private int largeJobs = 2;
        private long largeBytes = DEFAULT_LARGE;
        private Duration pollInterval = Duration.ofSeconds(1);
        private Duration heartbeat = Duration.ofSeconds(5);
        private Duration stopWait = Duration.ofSeconds(30);
        private int maxFaults = 5;
        private Duration firstPause = Duration.ofSeconds(5);
        private Duration longestPause = Duration.ofMinutes(5);
        private Duration keepUploads = Duration.ofDays(7);
        private Duration keepErrorCsvs = Duration.ofDays(30);
        private Duration keepUnsubmitted = Duration.ofDays(1);
        private @Nullable Duration keepJobs;
        private @Nullable Duration keepUndo;

        private Builder() {}

        /**
         * Sets the tables of the jobs and the transactions that write them. Default: tables named
         * {@code contact_import_…} in the current schema of the connection.
         *
         * @param value the options; prefix and schema may be those of the contacts
         * @return this builder
         */
        public Builder jdbc(JdbcOptions value) {
            this.jdbc = Objects.requireNonNull(value, "jdbc");
            return this;
        }

        /**
         * Sets the name of this node, which jobs show while the node runs them. Default: {@code node-} and eight random
         * digits.
         *
         * @param value the name, unique among running nodes; 1 to 100 characters
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or too long
         */
        public Builder node(String value) {
            require(!value.isBlank() && value.length() <= MAX_NODE_LENGTH, "node must have 1 to 100 characters");
            this.node = value;
            return this;
        }

        /**
         * Sets the maximum number of jobs that this node runs at the same time. Default: 4.
         *
         * @param value the number; 0 for a node that accepts uploads but runs no jobs
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder threads(int value) {
            require(value >= 0, "threads must not be negative");
            this.threads = value;
            return this;
        }

        /**
         * Sets the maximum number of jobs of one account that run at the same time on all nodes, not counting large
         * ones. Default: 2.
         *
         * @param value the number
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder jobsPerAccount(int value) {
            require(value >= 1, "jobsPerAccount must be at least 1");
            this.jobsPerAccount = value;
            return this;
        }

        /**
         * Sets the maximum number of large files that are imported at the same time on all nodes. If it is less than
         * the number of threads of each node, small files never wait for large ones. Default: 2.
         *
         * @param value the number
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder largeJobs(int value) {
            require(value >= 1, "largeJobs must be at least 1");
            this.largeJobs = value;
            return this;
        }

        /**
         * Sets the size from which a file counts as large. Default: 10 MB, about 100,000 rows.
         *
         * @param value the number of bytes
         * @return this builder
         * @throws IllegalArgumentException if the value is less than 1
         */
        public Builder largeBytes(long value) {
            require(value >= 1, "largeBytes must be at least 1");
            this.largeBytes = value;
            return this;
        }

        /**
         * Sets how often this node looks for jobs that other nodes have submitted; jobs submitted on this node start at
         * once. Default: one second.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is not positive
         */
        public Builder pollInterval(Duration value) {
            this.pollInterval = positive(value, "pollInterval");
            return this;
        }

        /**
         * Sets the interval of heartbeats. A node that misses four heartbeats counts as dead, and others continue its
         * jobs at most seven intervals after it died. Default: five seconds.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is not positive
         */
        public Builder heartbeat(Duration value) {
            this.heartbeat = positive(value, "heartbeat");
            return this;
        }

        /**
         * Sets how long {@link ImportJobs#close} waits for running jobs to stop between two batches. Default: 30
         * seconds.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is not positive
         */
        public Builder stopWait(Duration value) {
            this.stopWait = positive(value, "stopWait");
            return this;
        }

        /**
         * Sets how jobs are retried after faults. The pause doubles after each fault; a fault after the last retry
         * suspends the job. Default: 5 retries, first pause 5 seconds, longest pause 5 minutes.
         *
         * @param faults the maximum number of consecutive retries; 0 for none
         * @param firstPause the pause after the first fault
         * @param longestPause the longest pause
         * @return this builder
         * @throws IllegalArgumentException if the number is negative or a pause is not positive
         */
        public Builder retry(int faults, Duration firstPause, Duration longestPause) {
            require(faults >= 0, "faults must not be negative");
            this.maxFaults = faults;
            this.firstPause = positive(firstPause, "firstPause");
            this.longestPause = positive(longestPause, "longestPause");
            return this;
        }

        /**
         * Sets how long an upload is kept after its job has ended, or after the last change of a refused job. A job
         * whose upload was deleted cannot be continued. Default: 7 days.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder keepUploads(Duration value) {
            this.keepUploads = notNegative(value, "keepUploads");
            return this;
        }

        /**
         * Sets how long an error CSV is kept after its job has ended. Default: 30 days.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder keepErrorCsvs(Duration value) {
            this.keepErrorCsvs = notNegative(value, "keepErrorCsvs");
            return this;
        }

        /**
         * Sets how long an upload that is not submitted is kept after the last change of its job, such as a new sheet,
         * file or options. The job is deleted with it. Default: one day.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder keepUnsubmitted(Duration value) {
            this.keepUnsubmitted = notNegative(value, "keepUnsubmitted");
            return this;
        }

        /**
         * Sets how long a job is kept after it has ended. It is deleted with its remaining files; a suspended job can
         * then no longer be continued. Contacts and history are kept. Default: forever.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder keepJobs(Duration value) {
            this.keepJobs = notNegative(value, "keepJobs");
            return this;
        }

        /**
         * Sets how long the history keeps the rows in error and the earlier versions of contacts after an import has
         * ended. Earlier versions are personal data and needed to undo an import.
         * {@link com.isendu.contactimport.jdbc.ImportHistory#purgeErrors} is called hourly for all imports in the
         * database of the jobs. Default: not called; the host may call it.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if the value is negative
         */
        public Builder keepUndo(Duration value) {
            this.keepUndo = notNegative(value, "keepUndo");
            return this;
        }

        /**
         * Builds the options.
         *
         * @return the options
         */
        public JobsOptions build() {
            Builder copy = new Builder();
            copy.jdbc = jdbc;
            copy.node = node;
            copy.threads = threads;
            copy.jobsPerAccount = jobsPerAccount;
            copy.largeJobs = largeJobs;
            copy.largeBytes = largeBytes;
            copy.pollInterval = pollInterval;
            copy.heartbeat = heartbeat;
            copy.stopWait = stopWait;
            copy.maxFaults = maxFaults;
            copy.firstPause = firstPause;
            copy.longestPause = longestPause;
            copy.keepUploads = keepUploads;
            copy.keepErrorCsvs = keepErrorCsvs;
            copy.keepUnsubmitted = keepUnsubmitted;
            copy.keepJobs = keepJobs;
            copy.keepUndo = keepUndo;
            return new JobsOptions(copy);
        }

        private static Duration positive(Duration value, String name) {
            require(!value.isNegative() && !value.isZero(), name + " must be positive");
            return value;
        }

        private static Duration notNegative(Duration value, String name) {
            require(!value.isNegative(), name + " must not be negative");
            return value;
        }

        private static void require(boolean condition, String message) {
            if (!condition) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
