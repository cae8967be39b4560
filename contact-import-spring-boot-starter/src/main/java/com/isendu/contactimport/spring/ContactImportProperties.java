package com.isendu.contactimport.spring;

import com.isendu.contactimport.jdbc.DatabaseKind;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code contact-import.*}. Immutable and thread-safe; {@link #toString()} does not show the secret.
 *
 * @param schema what to do about the tables when the application starts
 * @param jdbc the database and its tables
 * @param suppression the list of people who must not be imported
 * @param jobs the options of jobs, if contact-import-jobs is present
 * @param defaults the defaults of the options from the injected {@link ImportOptionsFactory}
 */
@ConfigurationProperties("contact-import")
public record ContactImportProperties(
        @DefaultValue Schema schema,
        @DefaultValue Jdbc jdbc,
        @DefaultValue Suppression suppression,
        @DefaultValue Jobs jobs,
        @DefaultValue Defaults defaults) {

    /**
     * What to do about the tables when the application starts, after migrations and before it accepts requests.
     *
     * @param createIfMissing Whether missing tables are created. For demos, tests and hosts that let the library manage
     *     its schema.
     * @param verify Whether the application refuses to start if the tables are missing or differ from the required
     *     schema.
     */
    public record Schema(
            @DefaultValue("false") boolean createIfMissing,
            @DefaultValue("true") boolean verify) {}

    /**
     * The database and its tables.
     *
     * @param schema Schema of the tables; in MariaDB and MySQL, the database. By default, the current schema of the
     *     connection.
     * @param tablePrefix Prefix of the names of all tables.
     * @param database Kind of database. By default, the kind that the driver reports.
     * @param reconnectFor How long an import tries to reconnect to the database before it is suspended.
     * @param transactions Transactions in which the work of imports runs.
     */
    public record Jdbc(
            @Nullable String schema,
            @DefaultValue("contact_import") String tablePrefix,
            @Nullable DatabaseKind database,
            @DefaultValue("60s") Duration reconnectFor,
            @DefaultValue("separate") TransactionMode transactions) {}

    /**
     * The list of people who must not be imported.
     *
     * @param secret Base64 of at least 32 random bytes, the key with which the suppression list hashes people. Without
     *     it, there is no list. With another key, the list appears empty.
     */
    public record Suppression(@Nullable String secret) {

        /** Shows only whether there is a secret. */
        @Override
        public String toString() {
            return "Suppression[secret=" + (secret == null ? "none" : "******") + "]";
        }
    }

    /**
     * The options of jobs on this node; a property that is not set has the default of the library.
     *
     * @param enabled Whether jobs are configured if contact-import-jobs is on the class path.
     * @param threads Maximum number of jobs that this node runs at the same time; 0 for a node that accepts uploads but
     *     runs no jobs.
     * @param node Name of this node, unique among running nodes. By default, a random name.
     * @param jobsPerAccount Maximum number of jobs of one account that run at the same time on all nodes, not counting
     *     large files.
     * @param largeJobs Maximum number of large files that are imported at the same time on all nodes.
     * @param largeBytes Size from which a file counts as large.
     * @param pollInterval How often this node looks for jobs that other nodes have submitted.
     * @param heartbeat Interval of heartbeats; after four missed heartbeats, other nodes continue the jobs of this
     *     node.
     * @param stopWait How long the application waits for running jobs to stop.
     * @param retry How jobs are retried after faults.
     * @param keepUploads How long an upload is kept after its job has ended.
     * @param keepErrorCsvs How long an error CSV is kept after its job has ended.
     * @param keepUnsubmitted How long an upload that is not submitted is kept after its last change.
     * @param keepJobs How long a job is kept with its remaining files after it has ended. By default, forever.
     * @param keepUndo How long the history keeps rows in error and earlier versions of contacts, which are needed to
     *     undo an import.
     * @param uploadDirectory Directory for uploads and error CSVs, the same on all nodes. By default, they are kept in
     *     the database.
     */
    public record Jobs(
            @DefaultValue("true") boolean enabled,
            @Nullable Integer threads,
            @Nullable String node,
            @Nullable Integer jobsPerAccount,
            @Nullable Integer largeJobs,
            @Nullable DataSize largeBytes,
            @Nullable Duration pollInterval,
            @Nullable Duration heartbeat,
            @Nullable Duration stopWait,
            @DefaultValue Retry retry,
            @Nullable Duration keepUploads,
            @Nullable Duration keepErrorCsvs,
            @Nullable Duration keepUnsubmitted,
            @Nullable Duration keepJobs,
            @Nullable Duration keepUndo,
            @Nullable Path uploadDirectory) {}

    /**
     * How jobs are retried after faults.
     *
     * @param faults Maximum number of consecutive retries of a job; a fault after the last one suspends it.
     * @param firstPause Pause after the first fault; it doubles after each further fault.
     * @param longestPause Longest pause.
     */
    public record Retry(
            @DefaultValue("5") int faults,
            @DefaultValue("5s") Duration firstPause,
            @DefaultValue("5m") Duration longestPause) {}

    /**
     * The defaults of the options from an {@link ImportOptionsFactory}; a property that is not set has the default of
     * the library.
     *
     * @param header Whether the first record names the columns. By default, detected.
     * @param houseNumberInAddress Whether the house number is part of the address.
     * @param splitNames Whether first and last name are derived from the full name.
     * @param capitalizeNames Whether the capitalization of first and last names is corrected if they are all upper case
     *     or all lower case.
     * @param defaultCountry Country of national phone numbers in rows without a country, an ISO 3166-1 alpha-2 code.
     * @param datePattern Date pattern of the file, such as dd/MM/yyyy; ISO 8601 is always accepted.
     * @param existingContacts Strategy for contacts that are already stored.
     * @param duplicates Strategy for contacts that occur more than once in the file with different values.
     * @param optedOut Strategy for people who want no messages according to the file.
     * @param invalidValues Strategy for invalid values in optional fields.
     * @param batchSize Maximum number of contacts in one transaction.
     * @param stopEarly Whether an import stops before it writes if nearly all of its first rows fail for the same
     *     cause.
     * @param locale Language of the messages in the error CSV.
     * @param maxBytes Maximum size of a file.
     * @param maxRows Maximum number of data records in a file.
     */
    public record Defaults(
            @Nullable HeaderMode header,
            @Nullable Boolean houseNumberInAddress,
            @Nullable Boolean splitNames,
            @Nullable Boolean capitalizeNames,
            @Nullable String defaultCountry,
            @Nullable String datePattern,
            @Nullable ExistingContactStrategy existingContacts,
            @Nullable DuplicateStrategy duplicates,
            @Nullable OptOutStrategy optedOut,
            @Nullable InvalidValueStrategy invalidValues,
            @Nullable Integer batchSize,
            @Nullable Boolean stopEarly,
            @Nullable Locale locale,
            @Nullable DataSize maxBytes,
            @Nullable Long maxRows) {}
}
