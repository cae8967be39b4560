package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.internal.partition.PartitionedSource;
import com.isendu.contactimport.internal.partition.SourcePart;
import com.isendu.contactimport.plan.ImportPlan;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The understood rows of a source, for a host that stores them otherwise.
 *
 * @param plan the plan of the source
 * @param source the source
 * @param engine makes the engine of a process
 */
public record UnderstoodRows(ImportPlan plan, HadoopSource source, EngineOfProcess engine) {

    /** Returns the rows as a dataset in source order, whose partitions are the parts of the source. */
    public Dataset<Row> dataset(SparkSession session, int splits) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        List<SourcePart> parts =
                new SourceSplitter(spark, plan, source).split(splits).parts();
        Broadcast<EngineOfProcess> shared = spark.broadcast(engine);
        String planText = plan.text();
        HadoopSource files = source;
        JavaRDD<Row> rows = spark.parallelize(parts, parts.size())
                .flatMap(part -> PartitionedSource.of(ImportPlan.parse(planText), files)
                        .contactRows(part, shared.value().get()))
                .map(UnderstoodRow::of);
        return session.createDataFrame(rows, UnderstoodRow.SCHEMA);
    }
}
