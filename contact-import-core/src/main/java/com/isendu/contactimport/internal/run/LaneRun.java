package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.internal.deliver.Decisions;
import com.isendu.contactimport.internal.deliver.SinkAccess;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stages 7 to 9 for one lane of an import: all rows of some contacts, in source order. Rows of different contacts are
 * independent, so the lanes together give the same result as a single run. Not thread-safe; runs once.
 */
public final class LaneRun implements RowWalk.Observer {

    private final RowTally tally = new RowTally();
    private final Consumer<Candidate> rejected;

    private LaneRun(Consumer<Candidate> rejected) {
        this.rejected = rejected;
    }

    /**
     * Delivers the rows of a lane, from where the store has got to.
     *
     * @param sink where contacts go
     * @param plan how the rows were understood
     * @param share which rows these are
     * @param rows opens them; called several times where rows of a contact differ
     * @param rejected gets each row in error
     * @return what became of the rows
     * @throws com.isendu.contactimport.error.ImportException if the store fails or another process has taken the import
     *     over
     */
    public static RowTally run(
            SinkAccess sink,
            SourcePlan plan,
            Share share,
            Supplier<UnderstoodRows> rows,
            Consumer<Candidate> rejected) {
        LaneRun run = new LaneRun(rejected);
        RowWalk walk = new RowWalk(
                share.importId(),
                plan.options(),
                plan,
                plan.duplicates(),
                plan.orders(),
                sink,
                OptedOutPeople.among(rows, plan),
                rows,
                run);
        try (UnderstoodRows opened = rows.get()) {
            walk.walk(opened, sink.lane(plan.options().account(), share.importId(), share.lane(), share.state()));
        }
        return run.tally;
    }

    /**
     * A share of an import.
     *
     * @param importId the import
     * @param state how far it had got when it was begun or continued
     * @param lane the number of the lane, from 0
     */
    public record Share(String importId, ImportState state, int lane) {}

    /** A lane is stopped with its task, and has nothing else that cancels it. */
    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public ImportCounts countsWith(List<Candidate> candidates) {
        return tally.countsWith(candidates, 0);
    }

    @Override
    public @Nullable Decisions decisions() {
        return null;
    }

    @Override
    public void decided(Candidate candidate) {
        tally.count(candidate);
        if (candidate.outcome() == RowOutcome.REJECTED) {
            rejected.accept(candidate);
        }
    }

    @Override
    public void delivered() {
        // The lanes are added up in the end.
    }
}
