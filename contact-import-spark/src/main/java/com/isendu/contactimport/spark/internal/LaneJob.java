package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.internal.partition.Block;
import com.isendu.contactimport.internal.partition.LaneRows;
import com.isendu.contactimport.internal.partition.LaneRows.DeliveredLane;
import com.isendu.contactimport.internal.partition.LaneTally;
import com.isendu.contactimport.internal.partition.RejectedRows;
import com.isendu.contactimport.internal.partition.SourcePart;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The job that imports: tasks that understand a part of the source, tasks that deliver a lane, and tasks that write a
 * part of the error CSV, with a shuffle of blocks between them.
 *
 * @param rows what each task has to know
 * @param source the source
 * @param errorCsv where rows in error go, or null
 * @param engine makes the engine of a process
 */
record LaneJob(LaneRows rows, HadoopSource source, @Nullable ErrorCsvParts errorCsv, Broadcast<EngineOfProcess> engine)
        implements Serializable {

    /**
     * What comes out of the last tasks.
     *
     * @param tally what became of the rows of the lanes
     * @param firstErrors the first rows in error of a part
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Result(LaneTally tally, byte[] firstErrors) implements Serializable {}

    /** Runs it; results come in the order of the parts. */
    List<Result> run(JavaSparkContext spark, List<SourcePart> parts) {
        JavaPairRDD<BlockKey, Object> understood = keyed(spark.parallelize(parts, parts.size())
                .mapPartitions(some -> flat(
                        some,
                        part -> rows.understand(source, part, engine.value().get()))));
        JavaPairRDD<BlockKey, Object> delivered = understood
                .repartitionAndSortWithinPartitions(new TargetPartitioner(rows.lanes()))
                .mapPartitionsToPair(this::deliver);
        JavaRDD<Result> results = delivered
                .repartitionAndSortWithinPartitions(new TargetPartitioner(rows.parts() + 1))
                .mapPartitions(this::end);
        return results.collect();
    }

    private static JavaPairRDD<BlockKey, Object> keyed(JavaRDD<Block> blocks) {
        return blocks.mapToPair(LaneJob::keyed);
    }

    private static Tuple2<BlockKey, Object> keyed(Block block) {
        return new Tuple2<>(new BlockKey(block.target(), block.first()), block.bytes());
    }

    private static <A, B> Iterator<B> flat(Iterator<A> some, Function<A, Iterator<B>> each) {
        return new FlatIterator<>(some, each);
    }

    /** A lane: its blocks in, its rows in error out, and its tally behind all parts. */
    private Iterator<Tuple2<BlockKey, Object>> deliver(Iterator<Tuple2<BlockKey, Object>> blocks) {
        TaskContext task = TaskContext.get();
        int lane = task.partitionId();
        DeliveredLane delivered = rows.deliver(
                lane,
                new MappedIterator<>(blocks, block -> (byte[]) block._2()),
                engine.value().get());
        task.addTaskCompletionListener((TaskCompletionListener) ended -> delivered.close());
        Tuple2<BlockKey, Object> tally = new Tuple2<>(new BlockKey(rows.parts(), lane), delivered.tally());
        return new FlatIterator<>(
                List.of(
                                new MappedIterator<>(delivered.rejected(), LaneJob::keyed),
                                List.of(tally).iterator())
                        .iterator(),
                Function.identity());
    }

    /** Returns a part of the error CSV; the last partition has the tallies. */
    private Iterator<Result> end(Iterator<Tuple2<BlockKey, Object>> blocks) {
        TaskContext task = TaskContext.get();
        int part = task.partitionId();
        LaneTally tally = LaneTally.NONE;
        if (part == rows.parts()) {
            while (blocks.hasNext()) {
                tally = tally.plus((LaneTally) blocks.next()._2());
            }
            return List.of(new Result(tally, new byte[0])).iterator();
        }
        RejectedRows rejected = rows.rejected(
                new MappedIterator<>(blocks, block -> new Block(part, block._1().first(), (byte[]) block._2())));
        if (errorCsv == null) {
            rejected.forEachRemaining(row -> {});
        } else {
            errorCsv.write(part, task.taskAttemptId(), rows, rejected);
        }
        return List.of(new Result(tally, rejected.first())).iterator();
    }
}
