package com.isendu.contactimport;

import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.ColumnBinder;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.source.ContactSource;

/**
 * A source with its format found (stages 1 and 2) and its columns bound to fields.
 *
 * @param records the reader, at the first data record; closed with this
 * @param slots the fields of the import
 * @param mapping the mapping and where it came from
 * @param bound the mapping, bound to the columns
 */
record OpenSource(RecordReader records, FieldSlots slots, ChosenMapping mapping, BoundMapping bound)
        implements AutoCloseable {

    static OpenSource open(ContactSource source, ImportOptions options, MappingStore mappings) {
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

    @Override
    public void close() {
        records.close();
    }
}
