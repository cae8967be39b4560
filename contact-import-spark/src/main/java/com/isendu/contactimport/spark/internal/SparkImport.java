package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.internal.partition.LaneTally;
import com.isendu.contactimport.internal.partition.PartitionedImport;
import com.isendu.contactimport.internal.partition.SourceParts;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * The walk of an import over a cluster: split, begin, run the lanes, end.
 *
 * @param plan the plan of the source
 * @param source the source
 * @param engine makes the engine of a process
 * @param errors where the error CSV goes
 * @param splits into how many parts the source is read, at most
 * @param lanes into how many lanes its contacts go
 */
public record SparkImport(
        ImportPlan plan, HadoopSource source, EngineOfProcess engine, ErrorCsvTarget errors, int splits, int lanes) {

    /**
     * Imports.
     *
     * @param idempotencyKey what the host calls the import, or null
     * @throws ImportException as {@code SparkContactImport.run} says
     */
    public ImportReport run(JavaSparkContext spark, Consent consent, @Nullable String idempotencyKey) {
        long startNanos = System.nanoTime();
        errors.requireApart(source);
        source.requireOneHeader(plan);
        SourceParts parts = new SourceSplitter(spark, plan, source).split(splits);
        ErrorCsvParts errorCsv = errors.begin();
        PartitionedImport begun = PartitionedImport.begin(engine.get(), plan, consent, idempotencyKey, parts, lanes);
        try {
            List<LaneJob.Result> results = deliver(spark, begun, parts, errorCsv);
            LaneTally tally = results.stream().map(LaneJob.Result::tally).reduce(LaneTally.NONE, LaneTally::plus);
            java.nio.file.@Nullable Path written =
                    errors.end(errorCsv, parts.parts().size(), tally.counts(0).rejected() > 0);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
            List<byte[]> firstErrors =
                    results.stream().map(LaneJob.Result::firstErrors).toList();
            return begun.complete(tally, firstErrors, elapsed).toBuilder()
                    .errorCsv(written)
                    .build();
        } catch (Exception e) { // Spark throws checked ones, too, and does not declare them
            throw suspended(begun, e);
        }
    }

    private List<LaneJob.Result> deliver(
            JavaSparkContext spark, PartitionedImport begun, SourceParts parts, @Nullable ErrorCsvParts errorCsv) {
        Broadcast<EngineOfProcess> shared = spark.broadcast(engine);
        try {
            return new LaneJob(begun.rows(), source, errorCsv, shared).run(spark, parts.parts());
        } finally {
            shared.destroy();
        }
    }

    private static RuntimeException suspended(PartitionedImport begun, Exception e) {
        ImportException cause = Causes.importException(e);
        ImportSuspendedException suspended =
                begun.suspend(cause == null ? ErrorCode.CANCELLED : cause.code(), Objects.requireNonNullElse(cause, e));
        return cause == null && !Causes.isCancellation(e) ? Causes.unchecked(e) : suspended;
    }
}
