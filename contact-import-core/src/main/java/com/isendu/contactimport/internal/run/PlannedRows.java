package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.Overlap;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import com.isendu.contactimport.plan.ContactRows;
import com.isendu.contactimport.row.ContactRow;
import com.isendu.contactimport.source.ContactSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows that an import walks, as values: the candidates of {@link UnderstoodRows}, before stage 7. */
public final class PlannedRows implements ContactRows {

    private final SourcePlan plan;
    private final OpenSource open;
    private final UnderstoodRows rows;
    private final OptedOutPeople optedOut;
    /** Read ahead by {@link #hasNext()}, so that a row is not lost if the next one cannot be read. */
    private @Nullable Candidate next;

    private boolean ended;
    private @Nullable RuntimeException failure;

    private PlannedRows(SourcePlan plan, OpenSource open, ContactValidator validator, OptedOutPeople optedOut) {
        this.plan = plan;
        this.optedOut = optedOut;
        this.open = open;
        this.rows = open.rows(new ValueStages(plan, validator), Overlap.NONE);
    }

    /** Opens the source once, or twice if it has a subscription column. */
    public static PlannedRows open(ContactSource source, SourcePlan plan, EngineParts parts) {
        ContactValidator validator = parts.validators().in(plan.options().locale());
        OptedOutPeople optedOut = OptedOutPeople.in(source, plan, Overlap.NONE);
        return new PlannedRows(plan, OpenSource.open(plan, source), validator, optedOut);
    }

    @Override
    public boolean hasNext() {
        if (failure != null) {
            throw failure;
        }
        if (next == null && !ended) {
            next = read();
            ended = next == null;
        }
        return next != null;
    }

    private @Nullable Candidate read() {
        try {
            Candidate candidate = rows.next();
            if (candidate != null) {
                optedOut.mark(candidate);
            }
            return candidate;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public ContactRow next() {
        Candidate current = hasNext() ? next : null;
        if (current == null) {
            throw new NoSuchElementException("there are no more rows");
        }
        next = null;
        boolean ready = current.isClean() && current.outcome() == null;
        return ready ? current.toReadyRow() : current.toRejectedRow();
    }

    @Override
    public long blankRows() {
        return rows.standing().blankRows();
    }

    @Override
    public List<RowError> fileWarnings() {
        List<RowError> warnings = new ArrayList<>(plan.warnings());
        warnings.addAll(rows.standing().warnings());
        return Collections.unmodifiableList(warnings);
    }

    @Override
    public void close() {
        rows.close();
        open.close();
    }
}
