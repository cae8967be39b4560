package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.options.CancellationToken;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.report.RowChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Collects one page of the rows of a check and then ends the check. Not thread-safe; for one check. */
public final class RowChangePage implements Consumer<RowChange> {

    private final int limit;
    private final CancellationToken enough = new CancellationToken();
    private final List<RowChange> rows = new ArrayList<>();
    private long toSkip;

    /**
     * An empty page.
     *
     * @param skip how many rows come before it
     * @param limit how many it has at most
     * @throws IllegalArgumentException if there cannot be such a page
     */
    public RowChangePage(long skip, int limit) {
        if (skip < 0 || limit < 1) {
            throw new IllegalArgumentException("skip must not be negative and limit must be positive");
        }
        this.toSkip = skip;
        this.limit = limit;
    }

    /** Returns the token of the check. */
    public CancellationToken enough() {
        return enough;
    }

    /** Returns the rows of the page from a check. */
    public List<RowChange> of(Consumer<RowChangePage> check) {
        try {
            check.accept(this);
        } catch (ImportSuspendedException e) {
            if (!enough.isCancelled()) {
                throw e;
            }
        }
        return Collections.unmodifiableList(rows);
    }

    @Override
    public void accept(RowChange row) {
        if (toSkip > 0) {
            toSkip--;
        } else if (rows.size() < limit) {
            rows.add(row);
        }
        if (rows.size() == limit) {
            enough.cancel();
        }
    }
}
