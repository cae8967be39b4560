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
 * @param schema what is done about the tables when the application starts
 * @param jdbc where the tables are
 * @param suppression who must not be imported
 * @param jobs how this node runs imports as jobs, where contact-import-jobs is there
 * @param defaults what the options of the injected {@link ImportOptionsFactory} start with
 */
@ConfigurationProperties("contact-import")
public record ContactImportProperties(
        @DefaultValue Schema schema,
        @DefaultValue Jdbc jdbc,
        @DefaultValue Suppression suppression,
        @DefaultValue Jobs jobs,
        @DefaultValue Defaults defaults) {

    /**
     * What is done about the tables when the application starts, after migrations and before it takes requests.
     *
     * @param createIfMissing Whether tables that are missing are created. For demos, tests and hosts that leave it to
     *     the library.
     * @param verify Whether the application refuses to start when the tables are missing or different from what the
     *     library needs.
     */
    public record Schema(
            @DefaultValue("false") boolean createIfMissing,
            @DefaultValue("true") boolean verify) {}

    /**
     * Where the tables are.
     *
     * @param schema Schema of the tables; in MariaDB and MySQL, the database. By default the one that a connection is
     *     in.
     * @param tablePrefix What the names of all tables begin with.
     * @param database Database to speak to. By default what the driver says.
     * @param reconnectFor How long an import tries to reach a database that it has lost, before it is suspended.
     * @param transactions Which transactions the work of imports runs in.
     */
    public record Jdbc(
            @Nullable String schema,
            @DefaultValue("contact_import") String tablePrefix,
            @Nullable DatabaseKind database,
            @DefaultValue("60s") Duration reconnectFor,
            @DefaultValue("separate") TransactionMode transactions) {}

    /**
     * Who must not be imported.
     *
     * @param secret Base64 of at least 32 random bytes, the key under which the suppression list keeps people as
     *     hashes. Without it there is no list. With another one the list is empty.
     */
    public record Suppression(@Nullable String secret) {

        /** Tells only whether there is a secret. */
        @Override
        public String toString() {
            return "Suppression[secret=" + (secret == null ? "none" : "******") + "]";
        }
    }

    /**
     * How this node runs imports as jobs; what is not set is the library's default.
     *
     * @param enabled Whether there are jobs, where contact-import-jobs is on the class path.
     * @param threads How many jobs this node runs at a time; 0 for a node that takes uploads and runs none.
     * @param node What this node is called where it holds a job, unique among the nodes that run. By default random.
     * @param jobsPerAccount How many jobs of one account run at a time, on all nodes.
     * @param largeJobs How many large files are imported at a time, on all nodes.
     * @param largeBytes From which size on a file is large.
     * @param pollInterval How often this node looks for jobs that other nodes have submitted.
     * @param heartbeat How often this node reports that it lives; after four missed reports others continue its jobs.
     * @param stopWait How long the application waits for running jobs when it stops.
     * @param retry How faults of the system are dealt with.
     * @param keepUploads How long an upload is kept after its job has ended.
     * @param keepErrorCsvs How long an error CSV is kept after its job has ended.
     * @param keepUnsubmitted How long an upload is kept that nobody submits, after its last change.
     * @param keepJobs How long a job is kept after it has ended, with what is left of its files. By default for ever.
     * @param keepUndo How long the history keeps rows in error and earlier versions of contacts, without which an
     *     import cannot be undone.
     * @param uploadDirectory Directory for uploads and error CSVs, the same on all nodes. By default they are kept in
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
     * How faults of the system are dealt with.
     *
     * @param faults How many faults in a row are tried again before a job is suspended.
     * @param firstPause How long a job waits after the first fault; twice as long after each further one.
     * @param longestPause How long a job waits at most.
     */
    public record Retry(
            @DefaultValue("5") int faults,
            @DefaultValue("5s") Duration firstPause,
            @DefaultValue("5m") Duration longestPause) {}

    /**
     * What the options of an {@link ImportOptionsFactory} start with; what is not set is the library's default.
     *
     * @param header Whether the first record names the columns. By default found out from the file.
     * @param houseNumberInAddress Whether the house number is part of the address.
     * @param splitNames Whether first and last name are derived from a full name.
     * @param capitalizeNames Whether first and last names in one case are written with capitals where they belong.
     * @param defaultCountry Country by which national phone numbers are read where the row names none, an ISO 3166-1
     *     alpha-2 code.
     * @param datePattern Form of dates in the file, such as dd/MM/yyyy; ISO 8601 is always understood.
     * @param existingContacts What to do with contacts that are stored already.
     * @param duplicates What to do with contacts that the file holds twice with different values.
     * @param optedOut What to do with people whom the file says to want no messages.
     * @param invalidValues What to do with an invalid value in an optional field.
     * @param batchSize How many contacts are stored in one transaction, at most.
     * @param stopEarly Whether a file whose first rows nearly all fail for one cause stops before anything is written.
     * @param locale Language of the messages in the error CSV.
     * @param maxBytes How large a file may be.
     * @param maxRows How many data records a file may have.
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
