package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import java.util.List;

/** Maps records to candidates. Immutable and thread-safe. */
public final class RecordMapper {

    private final BoundLink[] links;
    private final FixedValues fixedValues;
    private final FieldSlots slots;

    /**
     * A mapper for one source.
     *
     * @param mapping the mapping, bound to the source
     * @param slots the fields of the import
     */
    public RecordMapper(BoundMapping mapping, FieldSlots slots) {
        this.links = mapping.links().toArray(new BoundLink[0]);
        this.fixedValues = mapping.fixedValues();
        this.slots = slots;
    }

    /**
     * Maps one record.
     *
     * @param record the record as read
     * @return a candidate with the text of each mapped field, null where blank; without values when the record has
     *     errors
     */
    public Candidate map(SourceRecord record) {
        Candidate candidate = new Candidate(record, slots);
        if (record.errors().isEmpty()) {
            fill(candidate, record.cells());
        }
        return candidate;
    }

    private void fill(Candidate candidate, List<String> cells) {
        for (BoundLink link : links) {
            link.fill(candidate, cells);
        }
        fixedValues.fill(candidate);
    }
}
