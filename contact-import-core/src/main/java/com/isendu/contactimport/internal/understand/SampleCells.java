package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.RecordMapper;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of the first records by field, for a mapping. */
final class SampleCells {

    private SampleCells() {}

    /** The records, mapped and not understood yet. */
    static List<Candidate> candidates(List<List<String>> samples, BoundMapping bound, FieldSlots slots) {
        RecordMapper mapper = new RecordMapper(bound, slots);
        return samples.stream()
                .map(cells -> mapper.map(new SourceRecord(new RowPosition(1, 1, 1), cells)))
                .toList();
    }

    /** What they hold in the mapped fields, without blank cells. */
    static Map<Field, List<String>> of(List<List<String>> samples, BoundMapping bound, FieldSlots slots) {
        Map<Field, List<String>> cells = new HashMap<>();
        Set<Field> fields = bound.fields();
        for (Candidate candidate : candidates(samples, bound, slots)) {
            for (Field field : fields) {
                String cell = candidate.value(field);
                if (cell != null) {
                    cells.computeIfAbsent(field, first -> new ArrayList<>()).add(cell);
                }
            }
        }
        return cells;
    }
}
