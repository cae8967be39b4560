package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.ColumnBinder;
import com.isendu.contactimport.internal.map.RecordMapper;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.MappingOrigin;
import com.isendu.contactimport.row.RowPosition;
import com.isendu.contactimport.source.ContactSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A source with its format found (stages 1 and 2) and its columns bound to fields.
 *
 * @param records the reader, at the first data record; closed with this
 * @param slots the fields of the import
 * @param mapping the mapping and where it came from
 * @param bound the mapping, bound to the columns
 */
public record OpenSource(RecordReader records, FieldSlots slots, ChosenMapping mapping, BoundMapping bound)
        implements AutoCloseable {

    public static OpenSource open(ContactSource source, ImportOptions options, MappingStore mappings) {
        FieldSlots slots = OptionParts.fields(options);
        RecordReader records = RecordReader.open(source, OptionParts.reading(options));
        try {
            ChosenMapping mapping = ChosenMapping.of(options, records, slots, mappings);
            BoundMapping bound = ColumnBinder.bind(mapping.mapping(), records.dataColumns(), slots);
            return new OpenSource(records, slots, mapping, bound);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /** With other fields or another mapping. */
    public OpenSource with(FieldSlots otherSlots, BoundMapping otherBound) {
        return new OpenSource(records, otherSlots, mapping, otherBound);
    }

    /** With another account of where the mapping came from. */
    public OpenSource chosen(MappingOrigin origin) {
        return new OpenSource(records, slots, new ChosenMapping(mapping.mapping(), origin, mapping.drift()), bound);
    }

    /** The first records, mapped and not understood yet. */
    List<Candidate> samples() {
        RecordMapper mapper = new RecordMapper(bound, slots);
        return records.samples().stream()
                .map(cells -> mapper.map(new SourceRecord(new RowPosition(1, 1, 1), cells)))
                .toList();
    }

    /** What the first records hold in the mapped fields, without blank cells. */
    Map<Field, List<String>> sampleCells() {
        Map<Field, List<String>> cells = new HashMap<>();
        for (Candidate candidate : samples()) {
            for (Field field : bound.fields()) {
                String cell = candidate.value(field);
                if (cell != null) {
                    cells.computeIfAbsent(field, first -> new ArrayList<>()).add(cell);
                }
            }
        }
        return cells;
    }

    /** What the first records say about the options that a person should know before all are read. */
    public List<RowError> warnings(ImportOptions options) {
        List<RowError> warnings =
                new ArrayList<>(Normalizer.dateOrders(OptionParts.normalizing(options, this, bound.fields())));
        HouseNumberWarning.of(options, this).ifPresent(warnings::add);
        return warnings;
    }

    @Override
    public void close() {
        records.close();
    }
}
