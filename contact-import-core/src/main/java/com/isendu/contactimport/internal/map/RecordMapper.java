package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.report.FormulaGuard;
import java.util.ArrayList;
import java.util.List;

/** Makes candidates of records. Immutable and thread-safe. */
public final class RecordMapper {

    private final BoundLink[] links;
    private final FieldSlots slots;
    private final boolean unguard;

    /**
     * A mapper for one source.
     *
     * @param mapping the mapping, bound to the source
     * @param slots the fields of the import
     * @param unguard whether the source is an error CSV, whose cells carry the formula guard
     */
    public RecordMapper(BoundMapping mapping, FieldSlots slots, boolean unguard) {
        this.links = mapping.links().toArray(new BoundLink[0]);
        this.slots = slots;
        this.unguard = unguard;
    }

    /**
     * Maps one record.
     *
     * @param record the record as read
     * @return a candidate with the text of each mapped field, null where blank; without values when the record has errors
     */
    public Candidate map(SourceRecord record) {
        SourceRecord original = unguard ? unguarded(record) : record;
        Candidate candidate = new Candidate(original, slots);
        if (original.errors().isEmpty()) {
            fill(candidate, original.cells());
        }
        return candidate;
    }

    private void fill(Candidate candidate, List<String> cells) {
        for (BoundLink link : links) {
            link.fill(candidate, cells);
        }
    }

    // The guard belongs to the error CSV and not to the data: the next error CSV must guard once, not twice.
    private static SourceRecord unguarded(SourceRecord record) {
        List<String> cells = new ArrayList<>(record.cells());
        cells.replaceAll(FormulaGuard::unguard);
        return new SourceRecord(record.position(), List.copyOf(cells), record.errors(), record.warnings());
    }
}
