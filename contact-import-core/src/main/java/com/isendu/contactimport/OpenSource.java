package com.isendu.contactimport;

import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.ColumnBinder;
import com.isendu.contactimport.internal.read.ReadSettings;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.source.ContactSource;

/**
 * A source with its format found (stages 1 and 2) and its columns bound to fields.
 *
 * @param source the source
 * @param settings what the options say about its format
 * @param records the reader, at the first data record; closed with this
 * @param slots the fields of the import
 * @param mapping the mapping and where it came from
 * @param bound the mapping, bound to the columns
 */
record OpenSource(
        ContactSource source,
        ReadSettings settings,
        RecordReader records,
        FieldSlots slots,
        ChosenMapping mapping,
        BoundMapping bound)
        implements AutoCloseable {

    static OpenSource open(ContactSource source, ImportOptions options, MappingStore mappings) {
        FieldSlots slots = OptionParts.fields(options);
        ReadSettings settings = OptionParts.reading(options);
        RecordReader records = RecordReader.open(source, settings);
        try {
            ChosenMapping mapping = ChosenMapping.of(options, records, slots, mappings);
            BoundMapping bound = ColumnBinder.bind(mapping.mapping(), records.dataColumns(), slots);
            return new OpenSource(source, settings, records, slots, mapping, bound);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /** A second reader of the same source, from its start; to be closed. */
    RecordReader again() {
        return RecordReader.open(source, settings);
    }

    @Override
    public void close() {
        records.close();
    }
}
