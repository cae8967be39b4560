package com.isendu.contactimport.spark;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ConsentException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.sink.ContactSink;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import com.isendu.contactimport.spark.internal.EngineOfProcess;
import com.isendu.contactimport.spark.internal.ErrorCsvTarget;
import com.isendu.contactimport.spark.internal.HadoopSource;
import com.isendu.contactimport.spark.internal.SparkImport;
import com.isendu.contactimport.spark.internal.UnderstoodRows;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * An import that Spark distributes over a cluster: a very large file or a folder of files, from any Hadoop file system.
 * Contacts, counts and error CSV are the same as for an import on one machine; docs/spark.md explains when to use
 * which.
 *
 * <pre>{@code
 * ImportPlan plan = SparkContactImport.plan(spark, "s3a://bucket/people.csv", options);
 * ImportReport report = SparkContactImport.of(plan)
 *         .from("s3a://bucket/people.csv")
 *         .into(() -> JdbcContactSink.of(Stores.dataSource()))
 *         .consent(Consent.confirmedBy("anna@shop.example"))
 *         .errorCsv("s3a://bucket/people-errors.csv")
 *         .run(spark);
 * }</pre>
 *
 * <p>Not thread-safe. Closes neither sessions nor sinks nor lists; their creators do.
 */
public final class SparkContactImport {

    private static final long BYTES_OF_SPLIT = 1L << 26;
    private static final int FEWEST_LANES = 8;

    private final ImportPlan plan;
    private @Nullable String path;
    private @Nullable SerializableSupplier<? extends Sink> sink;
    private SerializableSupplier<? extends SuppressionList> suppressions = SuppressionList::none;
    private @Nullable SerializableSupplier<ContactConstraints> constraints;
    private @Nullable Consent consent;
    private @Nullable String idempotencyKey;
    private @Nullable String errorCsv;
    private @Nullable String errorCsvParts;
    private int splits;
    private int lanes;

    private SparkContactImport(ImportPlan plan) {
        this.plan = plan;
    }

    /**
     * Starts building an import.
     *
     * @param plan the plan of the source, from {@link #plan}, from any engine or from {@link ImportPlan#parse}
     * @return an import without source and sink
     */
    public static SparkContactImport of(ImportPlan plan) {
        return new SparkContactImport(Objects.requireNonNull(plan, "plan"));
    }

    /**
     * Creates the plan of a source in this process. Reads the source once, from start to end.
     *
     * @param spark the session whose file systems are used
     * @param path a file, or a folder whose files are read in the order of their names
     * @param options the options; consent, error CSV and idempotency key are ignored
     * @return the plan
     * @throws com.isendu.contactimport.error.SourceException with {@code FILE_UNREADABLE} if there is no such path,
     *     with another code if the source is not a readable CSV
     * @throws com.isendu.contactimport.error.MappingException if the columns cannot be mapped
     */
    public static ImportPlan plan(SparkSession spark, String path, ImportOptions options) {
        return ImportEngine.builder(nowhere())
                .build()
                .plan(HadoopSource.of(path, configuration(spark)).toContactSource(), options);
    }

    /**
     * Sets the source, which must be that of the plan.
     *
     * @param value a file, or a folder whose files are read in the order of their names; files whose names begin with
     *     {@code _} or a dot are ignored
     * @return this import
     */
    public SparkContactImport from(String value) {
        this.path = Objects.requireNonNull(value, "path");
        return this;
    }

    /**
     * Sets the sink.
     *
     * @param value creates the sink once in each process; it must
     *     {@linkplain com.isendu.contactimport.sink.ResumableSink#hasLanes() support lanes}
     * @return this import
     */
    public SparkContactImport into(SerializableSupplier<? extends Sink> value) {
        this.sink = Objects.requireNonNull(value, "sink");
        return this;
    }

    /**
     * Sets the list of people who must not be imported.
     *
     * @param value creates the list once in each process
     * @return this import
     */
    public SparkContactImport suppressions(SerializableSupplier<? extends SuppressionList> value) {
        this.suppressions = Objects.requireNonNull(value, "suppressions");
        return this;
    }

    /**
     * Sets the host's constraints.
     *
     * @param value creates the constraints once in each process
     * @return this import
     */
    public SparkContactImport constraints(SerializableSupplier<ContactConstraints> value) {
        this.constraints = Objects.requireNonNull(value, "constraints");
        return this;
    }

    /**
     * Sets the confirmation that the consents of the contacts were obtained.
     *
     * @param value the confirmation
     * @return this import
     */
    public SparkContactImport consent(Consent value) {
        this.consent = Objects.requireNonNull(value, "consent");
        return this;
    }

    /**
     * Sets the idempotency key of the import, so that running it again continues it.
     *
     * @param value the key, unique in the account
     * @return this import
     */
    public SparkContactImport idempotencyKey(String value) {
        this.idempotencyKey = Objects.requireNonNull(value, "idempotencyKey");
        return this;
    }

    /**
     * Sets the path of the error CSV as one file. An existing file is replaced if there are rows in error.
     *
     * @param value its path
     * @return this import
     */
    public SparkContactImport errorCsv(String value) {
        this.errorCsv = Objects.requireNonNull(value, "errorCsv");
        return this;
    }

    /**
     * Sets a folder for the error CSV in parts. The folder is emptied first. The concatenated parts are the error CSV;
     * the first part has the header.
     *
     * @param value the path of the folder
     * @return this import
     */
    public SparkContactImport errorCsvParts(String value) {
        this.errorCsvParts = Objects.requireNonNull(value, "errorCsvParts");
        return this;
    }

    /**
     * Sets the number of parts in which the source is read. By default, parts have 64 MB.
     *
     * @param value the number of parts, at least 1; a small source has fewer
     * @return this import
     * @throws IllegalArgumentException if the value is less than 1
     */
    public SparkContactImport splits(int value) {
        this.splits = atLeastOne(value, "splits");
        return this;
    }

    /**
     * Sets the number of lanes over which the contacts are distributed. One task delivers each lane and keeps the keys
     * of its contacts in memory. By default, there is one lane for each 64 MB of the source and at least 8. An import
     * is continued with its original number of lanes.
     *
     * @param value the number of lanes, at least 1
     * @return this import
     * @throws IllegalArgumentException if the value is less than 1
     */
    public SparkContactImport lanes(int value) {
        this.lanes = atLeastOne(value, "lanes");
        return this;
    }

    private static int atLeastOne(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
        return value;
    }

    /**
     * Runs the import and waits until it has ended. With an {@link #idempotencyKey}, it can be continued after any
     * interruption.
     *
     * @param spark the cluster
     * @return the report of the import
     * @throws ConsentException if no consent is set; nothing was read or written
     * @throws com.isendu.contactimport.error.SourceException if the source does not exist, is not that of the plan, or
     *     is a folder of files with different headers; nothing was written
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_WITHOUT_LANES} if the sink does not support
     *     several processes, with another code if it fails before the first batch; nothing was written
     * @throws com.isendu.contactimport.error.ResumeException if the import with that key was undone or begun with other
     *     options
     * @throws com.isendu.contactimport.error.ErrorCsvException with {@code ERROR_CSV_IS_SOURCE} if it would replace the
     *     source, with another code if its folder cannot be written; nothing was written
     * @throws com.isendu.contactimport.report.ImportSuspendedException if the sink or the error CSV fails after the
     *     import has begun, or the job is cancelled
     * @throws IllegalStateException if source or sink are not set
     */
    public ImportReport run(SparkSession spark) {
        Consent given = consent;
        if (given == null) {
            throw new ConsentException();
        }
        Configuration configuration = configuration(spark);
        SparkImport prepared = new SparkImport(
                plan,
                source(configuration),
                new EngineOfProcess(set(sink, "into"), suppressions, constraints),
                new ErrorCsvTarget(errorCsv, errorCsvParts, configuration),
                splitCount(),
                laneCount());
        return prepared.run(JavaSparkContext.fromSparkContext(spark.sparkContext()), given, idempotencyKey);
    }

    /**
     * Returns the interpreted rows of the source, for a host that stores them in another way, with columns for
     * position, cells, the contact as a map by field key, errors and warnings. The rows are those of
     * {@link ImportEngine#rows}, except that an opt-out in one row does not affect other rows of the person.
     *
     * @param spark the cluster
     * @return a dataset in source order, whose partitions are the parts; it holds personal data
     * @throws com.isendu.contactimport.error.SourceException if the source does not exist or is not that of the plan
     * @throws IllegalStateException if the source is not set
     */
    public Dataset<Row> rows(SparkSession spark) {
        HadoopSource source = source(configuration(spark));
        source.requireOneHeader(plan);
        EngineOfProcess engine = new EngineOfProcess(SparkContactImport::nowhere, suppressions, constraints);
        return new UnderstoodRows(plan, source, engine).dataset(spark, splitCount());
    }

    private static Sink nowhere() {
        ContactSink nowhere = batch -> BatchOutcome.all(batch, RowOutcome.SKIPPED);
        return nowhere;
    }

    private static Configuration configuration(SparkSession spark) {
        return spark.sparkContext().hadoopConfiguration();
    }

    private HadoopSource source(Configuration configuration) {
        return HadoopSource.of(set(path, "from"), configuration);
    }

    private static <T> T set(@Nullable T value, String method) {
        if (value == null) {
            throw new IllegalStateException("call " + method + " first");
        }
        return value;
    }

    private int splitCount() {
        return splits > 0 ? splits : (int) Math.max(1, plan.fingerprint().size() / BYTES_OF_SPLIT);
    }

    private int laneCount() {
        return lanes > 0
                ? lanes
                : (int) Math.max(FEWEST_LANES, plan.fingerprint().size() / BYTES_OF_SPLIT);
    }

    /** Shows no file and no account. */
    @Override
    public String toString() {
        return "SparkContactImport[" + plan + "]";
    }
}
