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
 * How a node takes its turns, and for how long files are kept. All nodes that share a database have the same options,
 * but for {@link Builder#node node} and {@link Builder#threads threads}. Immutable and thread-safe.
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
     * @return what {@link #builder()} gives without any call
     */
    public static JobsOptions defaults() {
        return builder().build();
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    JdbcOptions jdbc() {
        return values.jdbc;
    }

    /** Those of a node that imports with an engine. */
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

    /** Collects options. Not thread-safe. */
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
         * Sets where the tables of jobs are, and in which transactions they are written. Default: tables named
         * {@code contact_import_…} in the schema of the connection.
         *
         * @param value the options; prefix and schema may be those of the contacts
         * @return this builder
         */
        public Builder jdbc(JdbcOptions value) {
            this.jdbc = Objects.requireNonNull(value, "jdbc");
            return this;
        }

        /**
         * Sets what this node is called where it holds a job. Default: {@code node-} and eight random digits.
         *
         * @param value the name, unique among the nodes that run; 1 to 100 characters
         * @return this builder
         * @throws IllegalArgumentException if it is blank or too long
         */
        public Builder node(String value) {
            require(!value.isBlank() && value.length() <= MAX_NODE_LENGTH, "node must have 1 to 100 characters");
            this.node = value;
            return this;
        }

        /**
         * Sets how many jobs this node runs at a time. Default: 4.
         *
         * @param value the number; 0 for a node that takes uploads and runs none
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder threads(int value) {
            require(value >= 0, "threads must not be negative");
            this.threads = value;
            return this;
        }

        /**
         * Sets how many jobs of one account run at a time, on all nodes, beside its large ones. Default: 2.
         *
         * @param value the number
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder jobsPerAccount(int value) {
            require(value >= 1, "jobsPerAccount must be at least 1");
            this.jobsPerAccount = value;
            return this;
        }

        /**
         * Sets how many large files are imported at a time, on all nodes. While it is less than the threads of each
         * node, a small file never waits for large ones. Default: 2.
         *
         * @param value the number
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder largeJobs(int value) {
            require(value >= 1, "largeJobs must be at least 1");
            this.largeJobs = value;
            return this;
        }

        /**
         * Sets from how many bytes on a file is large. Default: 10 MB, some 100,000 rows.
         *
         * @param value the number of bytes
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder largeBytes(long value) {
            require(value >= 1, "largeBytes must be at least 1");
            this.largeBytes = value;
            return this;
        }

        /**
         * Sets how often this node looks for jobs that other nodes have submitted; its own begin at once. Default: one
         * second.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder pollInterval(Duration value) {
            this.pollInterval = positive(value, "pollInterval");
            return this;
        }

        /**
         * Sets how often a node says that it lives. One that has not said so four times is taken for dead, and others
         * continue its jobs, at most seven intervals after it died. Default: five seconds.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
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
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder stopWait(Duration value) {
            this.stopWait = positive(value, "stopWait");
            return this;
        }

        /**
         * Sets how faults of the system are dealt with: after each a job waits twice as long, and after too many in a
         * row it is suspended. Default: 5 faults, 5 seconds, 5 minutes.
         *
         * @param faults how many in a row are tried again
         * @param firstPause how long a job waits after the first one
         * @param longestPause how long it waits at most
         * @return this builder
         * @throws IllegalArgumentException if the number is negative or a time is not positive
         */
        public Builder retry(int faults, Duration firstPause, Duration longestPause) {
            require(faults >= 0, "faults must not be negative");
            this.maxFaults = faults;
            this.firstPause = positive(firstPause, "firstPause");
            this.longestPause = positive(longestPause, "longestPause");
            return this;
        }

        /**
         * Sets for how long an upload is kept after its job has ended, that of a refused job also after its last
         * change. A job whose upload is deleted cannot be continued. Default: 7 days.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder keepUploads(Duration value) {
            this.keepUploads = notNegative(value, "keepUploads");
            return this;
        }

        /**
         * Sets for how long an error CSV is kept after its job has ended. Default: 30 days.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder keepErrorCsvs(Duration value) {
            this.keepErrorCsvs = notNegative(value, "keepErrorCsvs");
            return this;
        }

        /**
         * Sets for how long an upload is kept that nobody submits, from the last change of its job on (a sheet,
         * options, another file); its job is deleted with it. Default: one day.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder keepUnsubmitted(Duration value) {
            this.keepUnsubmitted = notNegative(value, "keepUnsubmitted");
            return this;
        }

        /**
         * Sets for how long a job is kept after it has ended; it is deleted with what is left of its files. One that is
         * suspended cannot be continued then; contacts and history stay. Default: for ever.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder keepJobs(Duration value) {
            this.keepJobs = notNegative(value, "keepJobs");
            return this;
        }

        /**
         * Sets for how long the history keeps, after an import has ended, its rows in error and the earlier versions of
         * contacts, which are personal data and without which it cannot be undone:
         * {@link com.isendu.contactimport.jdbc.ImportHistory#purgeErrors} is called each hour, for all imports of the
         * jobs' database. Default: until the host calls it.
         *
         * @param value the time
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder keepUndo(Duration value) {
            this.keepUndo = notNegative(value, "keepUndo");
            return this;
        }

        /**
         * Makes the options.
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
