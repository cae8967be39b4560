package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.internal.plan.PlanReader;
import com.isendu.contactimport.internal.plan.PlanWriter;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.CandidateCodec;
import com.isendu.contactimport.internal.run.SharedImport;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.row.RejectedRow;
import java.io.ByteArrayInputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One import that is distributed over many processes. It ends when all have completed their share. Not thread-safe. */
public final class PartitionedImport {

    private final SharedImport shared;
    private final SourceParts parts;
    private final LaneRows rows;

    private PartitionedImport(SharedImport shared, SourceParts parts, int lanes) {
        this.shared = shared;
        this.parts = parts;
        this.rows = new LaneRows(PlanWriter.write(shared.plan()), shared.share(0), lanes, parts.parts());
    }

    /**
     * Begins an import, or continues the one of its idempotency key.
     *
     * @param engine where contacts go
     * @param plan the plan of the source
     * @param consent the confirmation given
     * @param idempotencyKey what the host calls the import, or null
     * @param parts the parts of the source
     * @param lanes into how many lanes to divide it; contacts that may be known by several keys need one
     * @throws com.isendu.contactimport.error.SourceException if the source is not the one of the plan, or has no rows
     * @throws com.isendu.contactimport.error.SinkException with {@code SINK_WITHOUT_LANES} if the sink cannot be
     *     written by many; or if the store fails
     * @throws com.isendu.contactimport.error.ResumeException if the import of that key was undone, or begun with other
     *     options
     */
    public static PartitionedImport begin(
            PartitionedEngine engine,
            ImportPlan plan,
            Consent consent,
            @Nullable String idempotencyKey,
            SourceParts parts,
            int lanes) {
        SourcePlan read = PlanReader.read(plan.text());
        parts.require(read);
        SourcePlan confirmed = read.with(read.options().toBuilder()
                .consent(consent)
                .idempotencyKey(idempotencyKey)
                .build());
        int possible = read.slots().otherKeys().isEmpty() ? lanes : 1;
        return new PartitionedImport(SharedImport.begin(engine.sink(), confirmed, possible), parts, possible);
    }

    /** What each process has to know. */
    public LaneRows rows() {
        return rows;
    }

    /**
     * Ends the import.
     *
     * @param tally what became of the rows of all lanes
     * @param firstErrors of each part the first rows in error, as {@link RejectedRows#first()} gives them
     * @param elapsed the time it took
     * @throws IllegalStateException if rows are missing or were delivered twice
     */
    public ImportReport complete(LaneTally tally, List<byte[]> firstErrors, Duration elapsed) {
        ImportCounts counts = tally.counts(parts.standing().blankRows());
        if (counts.records() != parts.records()) {
            throw new IllegalStateException(
                    "the lanes have " + counts.records() + " records and the parts " + parts.records());
        }
        shared.complete(counts);
        return shared.report(counts, tally.warnings(), parts.standing().warnings())
                .errors(tally.errors())
                .firstErrors(firstErrors(firstErrors))
                .elapsed(elapsed)
                .build();
    }

    private List<RejectedRow> firstErrors(List<byte[]> blocks) {
        CandidateCodec codec = new CandidateCodec(shared.plan().slots());
        List<RejectedRow> rows = new ArrayList<>();
        for (byte[] block : blocks) {
            SpilledRows.Rows candidates =
                    new SpilledRows.Rows(new PushbackInputStream(new ByteArrayInputStream(block)), codec);
            Candidate row = candidates.next();
            while (row != null && rows.size() < ImportReport.MAX_FIRST_ERRORS) {
                rows.add(row.toRejectedRow());
                row = candidates.next();
            }
        }
        return rows;
    }

    /**
     * Records that the import has stopped; it can be continued by its idempotency key.
     *
     * @param code why
     * @param cause what stopped it, or null
     * @return the exception to throw
     */
    public ImportSuspendedException suspend(ErrorCode code, @Nullable Throwable cause) {
        shared.suspend();
        ImportReport report =
                shared.report(ImportCounts.NONE, new TreeMap<>(), List.of()).build();
        return new ImportSuspendedException(code, report, true, cause);
    }
}
