package com.isendu.contactimport.spark.internal;

import com.isendu.contactimport.internal.partition.PartitionedEngine;
import com.isendu.contactimport.options.ContactConstraints;
import com.isendu.contactimport.sink.Sink;
import com.isendu.contactimport.sink.SuppressionList;
import com.isendu.contactimport.spark.SerializableSupplier;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Makes an engine in each process, once: where it is broadcast, Spark unpacks it once a process. Thread-safe. */
public final class EngineOfProcess implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SerializableSupplier<? extends Sink> sink;
    private final SerializableSupplier<? extends SuppressionList> suppressions;
    private final @Nullable SerializableSupplier<ContactConstraints> constraints;
    private transient @Nullable PartitionedEngine engine;

    public EngineOfProcess(
            SerializableSupplier<? extends Sink> sink,
            SerializableSupplier<? extends SuppressionList> suppressions,
            @Nullable SerializableSupplier<ContactConstraints> constraints) {
        this.sink = sink;
        this.suppressions = suppressions;
        this.constraints = constraints;
    }

    /** Returns the engine of this process. */
    public synchronized PartitionedEngine get() {
        PartitionedEngine made = engine;
        if (made == null) {
            made = PartitionedEngine.of(sink.get(), suppressions.get(), constraints == null ? null : constraints.get());
            engine = made;
        }
        return made;
    }
}
