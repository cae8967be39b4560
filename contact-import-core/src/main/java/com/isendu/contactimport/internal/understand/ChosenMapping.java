package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.map.MappingMemory;
import com.isendu.contactimport.internal.map.MappingProposer;
import com.isendu.contactimport.internal.map.Recalled;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.MappingOrigin;
import org.jspecify.annotations.Nullable;

/** The mapping of an import and where it came from: given, else remembered if asked for, else proposed. */
public record ChosenMapping(
        ColumnMapping mapping,
        MappingOrigin origin,
        @Nullable MappingDrift drift) {

    public static ChosenMapping of(ImportOptions options, RecordReader source, FieldSlots slots, MappingStore store) {
        ColumnMapping given = options.mapping();
        if (given != null) {
            return new ChosenMapping(given, MappingOrigin.GIVEN, null);
        }
        return options.useLastMapping() ? remembered(options, source, slots, store) : proposed(source, slots);
    }

    private static ChosenMapping remembered(
            ImportOptions options, RecordReader source, FieldSlots slots, MappingStore store) {
        Recalled recalled = new MappingMemory(store, options.account())
                .recall(source.dataColumns(), source.format().header(), source.samples(), slots);
        return new ChosenMapping(
                recalled.mapping(),
                recalled.exact() ? MappingOrigin.REMEMBERED : MappingOrigin.REMEMBERED_OTHER_HEADER,
                recalled.drift());
    }

    public static ChosenMapping proposed(RecordReader source, FieldSlots slots) {
        return new ChosenMapping(
                proposal(source, slots).toMapping(source.format().header()), MappingOrigin.PROPOSED, null);
    }

    /** The same mapping with what became of the columns of another one. */
    public ChosenMapping withDrift(@Nullable MappingDrift other) {
        return new ChosenMapping(mapping, origin, other);
    }

    public static MappingProposal proposal(RecordReader source, FieldSlots slots) {
        return new MappingProposer(slots)
                .propose(source.dataColumns(), source.samples(), source.format().header());
    }
}
