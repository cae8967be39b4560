package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.map.BoundMapping;
import com.isendu.contactimport.internal.map.ColumnBinder;
import com.isendu.contactimport.internal.read.RecordReader;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.understand.ChosenMapping;
import com.isendu.contactimport.internal.understand.OpenSource;
import com.isendu.contactimport.internal.understand.OptionParts;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingMismatchException;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.ContactSource;
import java.util.ArrayList;
import java.util.List;

/** Makes previews: stages 1 and 2, a look at the first records, and a proposal. */
public final class PreviewMaker {

    private static final int SAMPLES = 10;

    private PreviewMaker() {}

    public static ImportPreview preview(ContactSource source, ImportOptions options, EngineParts parts) {
        FieldSlots slots = OptionParts.fields(options);
        try (RecordReader records = RecordReader.look(source, OptionParts.reading(options))) {
            MappingProposal proposal = ChosenMapping.proposal(records, slots);
            List<RowError> warnings = new ArrayList<>(records.warnings());
            ChosenMapping chosen = chosen(options, records, slots, parts.mappings(), warnings);
            warnings.addAll(ofMapping(options, records, slots, chosen, parts));
            return new ImportPreview(
                    records.format(),
                    records.dataColumns(),
                    records.samples().stream().limit(SAMPLES).toList(),
                    proposal,
                    chosen.mapping(),
                    chosen.origin(),
                    chosen.drift(),
                    warnings);
        }
    }

    /** A remembered mapping that does not fit is worth a warning here: the person can still map by hand. */
    private static ChosenMapping chosen(
            ImportOptions options,
            RecordReader records,
            FieldSlots slots,
            MappingStore mappings,
            List<RowError> warnings) {
        try {
            return ChosenMapping.of(options, records, slots, mappings);
        } catch (MappingException e) {
            warnings.add(new RowError(e.code(), null, RowError.NO_COLUMN, e.parameters()));
            MappingDrift drift = e instanceof MappingMismatchException mismatch ? mismatch.drift() : null;
            return ChosenMapping.proposed(records, slots).withDrift(drift);
        }
    }

    private static List<RowError> ofMapping(
            ImportOptions options, RecordReader records, FieldSlots slots, ChosenMapping chosen, EngineParts parts) {
        try {
            BoundMapping bound = ColumnBinder.bind(chosen.mapping(), records.dataColumns(), slots);
            List<RowError> warnings = new ArrayList<>(
                    new UnstoredFields(bound, parts.sink(), !options.houseNumberInAddress()).warnings());
            warnings.addAll(new OpenSource(records, slots, chosen, bound).warnings(options));
            return warnings;
        } catch (MappingException e) {
            // Nothing to say about fields and values before the mapping stands.
            return List.of();
        }
    }
}
