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
 * An import that Spark spreads over a cluster: a giant file or a folder of files, from any Hadoop file system.
 * Contacts, counts and error CSV are those of an import on one machine; docs/spark.md says when to use which.
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
 * <p>Not thread-safe. Closes nothing: sessions, sinks and lists are for their makers.
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
     * Starts an import.
     *
     * @param plan the plan of the source, as {@link #plan} or any engine has made it; read from a text by
     *     {@link ImportPlan#parse}
     * @return an import without source and sink
     */
    public static SparkContactImport of(ImportPlan plan) {
        return new SparkContactImport(Objects.requireNonNull(plan, "plan"));
    }

    /**
     * Makes the plan of a source in this process: reads it once, from start to end.
     *
     * @param spark whose file systems are used
     * @param path a file, or a folder whose files are read in the order of their names
     * @param options the options; consent, error CSV and idempotency key do not matter
     * @return the plan
     * @throws com.isendu.contactimport.error.SourceException with {@code FILE_UNREADABLE} if there is no such path; or
     *     if it is no readable CSV
     * @throws com.isendu.contactimport.error.MappingException if its columns cannot be mapped
     */
    public static ImportPlan plan(SparkSession spark, String path, ImportOptions options) {
        return ImportEngine.builder(nowhere())
                .build()
                .plan(HadoopSource.of(path, configuration(spark)).toContactSource(), options);
    }

    /**
     * Sets the source, which must be the one of the plan.
     *
     * @param value a file, or a folder whose files are read in the order of their names; names that begin with
     *     {@code _} or a dot are left out
     * @return this import
     */
    public SparkContactImport from(String value) {
        this.path = Objects.requireNonNull(value, "path");
        return this;
    }

    /**
     * Sets where contacts go.
     *
     * @param value makes the sink in each process, once; one that
     *     {@linkplain com.isendu.contactimport.sink.ResumableSink#hasLanes() has lanes}
     * @return this import
     */
    public SparkContactImport into(SerializableSupplier<? extends Sink> value) {
        this.sink = Objects.requireNonNull(value, "sink");
        return this;
    }

    /**
     * Sets who must not be imported.
     *
     * @param value makes the list in each process, once
     * @return this import
     */
    public SparkContactImport suppressions(SerializableSupplier<? extends SuppressionList> value) {
        this.suppressions = Objects.requireNonNull(value, "suppressions");
        return this;
    }

    /**
     * Sets the host's own constraints.
     *
     * @param value makes them in each process, once
     * @return this import
     */
    public SparkContactImport constraints(SerializableSupplier<ContactConstraints> value) {
        this.constraints = Objects.requireNonNull(value, "constraints");
        return this;
    }

    /**
     * Sets the confirmation that the consent of these people was obtained.
     *
     * @param value the confirmation
     * @return this import
     */
    public SparkContactImport consent(Consent value) {
        this.consent = Objects.requireNonNull(value, "consent");
        return this;
    }

    /**
     * Names the import, so that running it again continues it.
     *
     * @param value unique in the account
     * @return this import
     */
    public SparkContactImport idempotencyKey(String value) {
        this.idempotencyKey = Objects.requireNonNull(value, "idempotencyKey");
        return this;
    }

    /**
     * Sets where the error CSV goes, as one file; an earlier one is replaced if there are rows in error.
     *
     * @param value its path
     * @return this import
     */
    public SparkContactImport errorCsv(String value) {
        this.errorCsv = Objects.requireNonNull(value, "errorCsv");
        return this;
    }

    /**
     * Sets where the error CSV goes, in parts: a folder, which is emptied first. One behind the other they are the
     * error CSV; the first has the header.
     *
     * @param value the path of the folder
     * @return this import
     */
    public SparkContactImport errorCsvParts(String value) {
        this.errorCsvParts = Objects.requireNonNull(value, "errorCsvParts");
        return this;
    }

    /**
     * Sets into how many parts the source is read. Without it, parts have 64 MB.
     *
     * @param value at least 1; fewer where the source is small
     * @return this import
     * @throws IllegalArgumentException if it is less than 1
     */
    public SparkContactImport splits(int value) {
        this.splits = atLeastOne(value, "splits");
        return this;
    }

    /**
     * Sets into how many lanes the contacts go; each is delivered by one task, which keeps the keys of its contacts in
     * memory. Without it there is one for 64 MB of the source, and at least 8. An import is continued with the number
     * it was begun with.
     *
     * @param value at least 1
     * @return this import
     * @throws IllegalArgumentException if it is less than 1
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
     * Imports. The calling thread waits; the import can be continued by {@link #idempotencyKey} whatever stops it.
     *
     * @param spark the cluster
     * @return what became of the rows
     * @throws ConsentException if there is no consent; nothing was read or written
     * @throws com.isendu.contactimport.error.SourceException if the source is not there, not the one of the plan, or a
     *     folder of different headers; nothing was written
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_WITHOUT_LANES} if the sink cannot be
     *     written by several processes, or if it does not even begin; nothing was written
     * @throws com.isendu.contactimport.error.ResumeException if the import of that key was undone or begun with other
     *     options
     * @throws com.isendu.contactimport.error.ErrorCsvException with {@code ERROR_CSV_IS_SOURCE} if it would replace the
     *     source, or if its folder cannot be written; nothing was written
     * @throws com.isendu.contactimport.report.ImportSuspendedException if the sink or the error CSV fails midway, or
     *     the job is cancelled
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
     * Returns the understood rows of the source, for a host that stores them otherwise: a column for position and
     * cells, the contact as a map by the keys of its fields, errors and warnings. As of {@link ImportEngine#rows},
     * except that what a person refuses in one row is not known in others.
     *
     * @param spark the cluster
     * @return a dataset in source order, whose partitions are the parts; it holds personal data
     * @throws com.isendu.contactimport.error.SourceException if the source is not there, or not the one of the plan
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

    /** Names no file and no account. */
    @Override
    public String toString() {
        return "SparkContactImport[" + plan + "]";
    }
}
