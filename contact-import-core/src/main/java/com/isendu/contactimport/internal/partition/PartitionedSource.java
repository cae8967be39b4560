package com.isendu.contactimport.internal.partition;

import com.isendu.contactimport.internal.read.PartScan;
import com.isendu.contactimport.internal.read.PartScout;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.read.charset.SourceScan;
import com.isendu.contactimport.internal.read.part.MarkedStream;
import com.isendu.contactimport.internal.read.part.PartStart;
import com.isendu.contactimport.internal.read.part.SeekableSource;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.UnderstoodRows;
import com.isendu.contactimport.internal.understand.ValueStages;
import com.isendu.contactimport.internal.validate.ContactValidator;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * A source that is read in parts by its plan: first starts of records are guessed, then read from one to the next, then the parts that this
 * proves are understood. Each step can be taken anywhere. Thread-safe if the source is.
 *
 * @param plan the plan
 * @param source the source
 */
public record PartitionedSource(SourcePlan plan, SeekableSource source) {

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
    public UnderstoodRows rows(SourcePart part, ContactValidator validator) {
        PartStart start = part.start();
        try {
            MarkedStream bytes = new MarkedStream(source.openAt(start.offset()), start);
            RecordReader records = plan.openPart(bytes, start, part.end());
            return OpenSource.ofPart(records, new ValueStages(plan, validator));
        } catch (IOException e) {
            throw SourceScan.unreadable(e);
        }
    }
}
