package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.internal.map.MappingProposer;
import com.isendu.contactimport.internal.map.memory.MappingMemory;
import com.isendu.contactimport.internal.map.memory.Recalled;
import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.internal.read.Table;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import org.jspecify.annotations.Nullable;

/** The mapping of an import and its origin: given, or else remembered if requested, or else proposed. */
public record ChosenMapping(
        ColumnMapping mapping,
        MappingOrigin origin,
        @Nullable MappingDrift drift) {

    public static ChosenMapping of(ImportOptions options, Detection source, MappingStore store) {
        return chosen(options, source, store).with(options);
    }

    private static ChosenMapping chosen(ImportOptions options, Detection source, MappingStore store) {
        FieldSlots slots = OptionParts.fields(options);
        ColumnMapping given = options.mapping();
        if (given != null) {
            return new ChosenMapping(given, MappingOrigin.GIVEN, null);
        }
        return options.useLastMapping() ? remembered(options, source, slots, store) : proposed(source, slots);
    }

    private static ChosenMapping remembered(
            ImportOptions options, Detection source, FieldSlots slots, MappingStore store) {
        Table table = source.table();
        Recalled recalled = new MappingMemory(store, options.account())
                .recall(table.dataColumns(), table.format().header(), source.samples(), slots);
        return new ChosenMapping(
                recalled.mapping(),
                recalled.exact() ? MappingOrigin.REMEMBERED : MappingOrigin.REMEMBERED_OTHER_HEADER,
                recalled.drift());
    }

    /** Returns the proposal, regardless of given and remembered mappings. */
    public static ChosenMapping proposed(ImportOptions options, Detection source) {
        return proposed(source, OptionParts.fields(options)).with(options);
    }

    /** Returns the mapping with the fixed values and assignments of the options. */
    private ChosenMapping with(ImportOptions options) {
        ColumnMapping.Builder more = mapping.toBuilder();
        options.fixedValues().forEach(more::add);
        options.assignedChoices().forEach(more::add);
        return new ChosenMapping(more.build(), origin, drift);
    }

    private static ChosenMapping proposed(Detection source, FieldSlots slots) {
        return new ChosenMapping(
                proposal(source, slots).toMapping(source.table().format().header()), MappingOrigin.PROPOSED, null);
    }

    /** Returns the same mapping with what became of the columns of another one. */
    public ChosenMapping withDrift(@Nullable MappingDrift other) {
        return new ChosenMapping(mapping, origin, other);
    }

    public static MappingProposal proposal(Detection source, FieldSlots slots) {
        Table table = source.table();
        return new MappingProposer(slots)
                .propose(table.dataColumns(), source.samples(), table.format().header());
    }
}
