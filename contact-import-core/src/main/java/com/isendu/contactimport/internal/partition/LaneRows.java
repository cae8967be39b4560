package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.internal.plan.PlanReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.CandidateCodec;
import com.isendu.contactimport.internal.run.LaneRun;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.report.ErrorCsvWriter;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What each process of an import needs to interpret parts of the source, deliver lanes and write the error CSV.
 * Immutable.
 */
public final class LaneRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String planText;
    private final String importId;
    private final String state;
    private final int lanes;
    private final long[] firstRecords;

    LaneRows(String planText, LaneRun.Share share, int lanes, List<SourcePart> parts) {
        this.planText = planText;
        this.importId = share.importId();
        this.state = share.state().name();
        this.lanes = lanes;
        this.firstRecords =
                parts.stream().mapToLong(part -> part.start().records() + 1).toArray();
    }

    private SourcePlan plan() {
        return PlanReader.read(planText);
    }

    /** How many lanes there are. */
    public int lanes() {
        return lanes;
    }

    /** How many parts there are. */
    public int parts() {
        return firstRecords.length;
    }

    /**
     * Understands a part of the source.
     *
     * @return the rows in blocks for the lanes
     */
    public Iterator<Block> understand(SeekableSource source, SourcePart part, PartitionedEngine engine) {
        PartitionedSource parted = new PartitionedSource(plan(), source);
        return new PartRows(
                parted.rows(part, engine), new CandidateCodec(parted.plan().slots()), lanes);
    }

    /**
     * Delivers a lane.
     *
     * @param lane which one
     * @param blocks its rows, in source order
     * @param engine where they go
     * @return what became of them, and the rows in error in blocks for the parts they came from; to be closed
     * @throws com.isendu.contactimport.error.ImportException if the store fails or another process has taken the import
     *     over
     */
    public DeliveredLane deliver(int lane, Iterator<byte[]> blocks, PartitionedEngine engine) {
        SourcePlan plan = plan();
        CandidateCodec codec = new CandidateCodec(plan.slots());
        LaneRun.Share share = new LaneRun.Share(importId, ImportState.valueOf(state), lane);
        BlockFile errors = BlockFile.create();
        try (SpilledRows rows = SpilledRows.of(blocks, codec)) {
            RowBlocks rejected = new RowBlocks(codec, firstRecords.length, errors::add);
            LaneTally tally = LaneTally.of(
                    LaneRun.run(engine.sink(), plan, share, rows::open, row -> rejected.add(partOf(row), row)));
            rejected.end();
            return new DeliveredLane(tally, errors);
        } catch (RuntimeException | Error e) {
            errors.close();
            throw e;
        }
    }

    private int partOf(Candidate row) {
        int found = Arrays.binarySearch(firstRecords, row.position().record());
        return found < 0 ? -found - 2 : found;
    }

    /** What became of a lane. Not thread-safe; to be closed. */
    public static final class DeliveredLane implements AutoCloseable {

        private final LaneTally tally;
        private final BlockFile errors;

        private DeliveredLane(LaneTally tally, BlockFile errors) {
            this.tally = tally;
            this.errors = errors;
        }

        /** Its counts. */
        public LaneTally tally() {
            return tally;
        }

        /** Its rows in error, each block for a part; to be called once. */
        public Iterator<Block> rejected() {
            return errors.read();
        }

        @Override
        public void close() {
            errors.close();
        }
    }

    /**
     * Returns the rows in error of a part.
     *
     * @param blocks those for the part, by their first record
     * @return the rows in source order
     */
    public RejectedRows rejected(Iterator<Block> blocks) {
        return new RejectedRows(blocks, new CandidateCodec(plan().slots()));
    }

    /**
     * Begins a part of the error CSV.
     *
     * @param stream where it goes; not closed
     * @param first whether the header belongs to it
     * @return a writer, to be closed
     */
    public ErrorCsvWriter errorCsv(OutputStream stream, boolean first) {
        SourcePlan plan = plan();
        char delimiter = plan.table().format().dialect().delimiter();
        ErrorMessages messages = ErrorMessages.in(plan.options().locale())
                .withCustomFields(plan.options().customFields());
        return first
                ? ErrorCsvWriter.to(stream, delimiter, plan.errorCsvHeader(), messages)
                : ErrorCsvWriter.continuing(stream, delimiter, plan.errorCsvHeader(), messages);
    }
}
