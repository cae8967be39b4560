package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.internal.plan.PlanReader;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.part.MarkedStream;
import com.isendu.contactimport.internal.read.part.PartStart;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.row.ContactRow;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A source that is read in parts by its plan: starts of records are guessed, the source is scanned from each guess to
 * the next, and the parts confirmed by this are interpreted. Each step can run in any process. Thread-safe if the
 * source is.
 *
 * @param plan the plan
 * @param source the source
 */
public record PartitionedSource(SourcePlan plan, SeekableSource source) {

    /** Returns a source with its plan. */
    public static PartitionedSource of(ImportPlan plan, SeekableSource source) {
        return new PartitionedSource(PlanReader.read(plan.text()), source);
    }

    /** Reports whether the source can be read in parts; where it cannot, it is one. */
    public boolean isSplittable() {
        return plan.table().isSplittable();
    }

    /**
     * Guesses the start of a record behind an offset.
     *
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be read
     */
    public OptionalLong guess(long offset) {
        return new PartScout(source, plan.table(), plan.options().reading().limits()).guess(offset);
    }

    /**
     * Reads from a guess on, up to another one at which a record starts.
     *
     * @param starts all guesses, ascending; the first one is 0
     * @param from which of them to begin at
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be read
     */
    public PartScan scan(long[] starts, int from) {
        PartStart start = new PartStart(starts[from], 0, 0, 0);
        return PartScan.of(source, starts, from, (bytes, end) -> plan.openPart(bytes, start, end));
    }

    /**
     * Opens the rows of a part, understood; to be closed.
     *
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be read
     */
    UnderstoodRows rows(SourcePart part, PartitionedEngine engine) {
        PartStart start = part.start();
        try {
            MarkedStream bytes = new MarkedStream(source.openAt(start.offset()), start);
            RecordReader records = plan.openPart(bytes, start, part.end());
            return OpenSource.ofPart(
                    records,
                    new ValueStages(plan, engine.validator(plan.options().locale())));
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }

    /**
     * Returns the rows of a part as values, before duplicates are looked for. Closes the source at their end.
     *
     * @throws com.isendu.contactimport.error.SourceException if the source cannot be read
     */
    public Iterator<ContactRow> contactRows(SourcePart part, PartitionedEngine engine) {
        return new ContactRowIterator(rows(part, engine));
    }

    private static final class ContactRowIterator implements Iterator<ContactRow> {

        private final UnderstoodRows rows;
        private @Nullable Candidate next;

        ContactRowIterator(UnderstoodRows rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            next = rows.next();
            if (next == null) {
                rows.close();
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ContactRow next() {
            Candidate row = next;
            if (row == null) {
                throw new NoSuchElementException("there are no more rows");
            }
            advance();
            return row.isClean() && row.outcome() == null ? row.toReadyRow() : row.toRejectedRow();
        }
    }
}
