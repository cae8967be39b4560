package com.isendu.contactimport;

import com.isendu.contactimport.internal.map.MappingMemory;
import com.isendu.contactimport.internal.map.MappingProposer;
import com.isendu.contactimport.internal.map.Recalled;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingStore;

/** The mapping of an import and where it came from: given, else remembered if asked for, else proposed. */
record ChosenMapping(ColumnMapping mapping, MappingOrigin origin) {

    static ChosenMapping of(ImportOptions options, RecordReader source, FieldSlots slots, MappingStore store) {
        ColumnMapping given = options.mapping();
        if (given != null) {
            return new ChosenMapping(given, MappingOrigin.GIVEN);
        }
        return options.useLastMapping() ? remembered(options, source, store) : proposed(source, slots);
    }

    private static ChosenMapping remembered(ImportOptions options, RecordReader source, MappingStore store) {
        Recalled recalled = new MappingMemory(store, options.account())
                .recall(source.dataColumns(), source.format().header(), source.samples());
        return new ChosenMapping(
                recalled.mapping(),
                recalled.exact() ? MappingOrigin.REMEMBERED : MappingOrigin.REMEMBERED_OTHER_HEADER);
    }

    static ChosenMapping proposed(RecordReader source, FieldSlots slots) {
        return new ChosenMapping(
                proposal(source, slots).toMapping(source.format().header()), MappingOrigin.PROPOSED);
    }

    static MappingProposal proposal(RecordReader source, FieldSlots slots) {
        return new MappingProposer(slots)
                .propose(source.dataColumns(), source.samples(), source.format().header());
    }
}
