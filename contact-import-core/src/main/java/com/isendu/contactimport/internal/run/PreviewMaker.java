package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.internal.understand.ChosenMapping;
import com.isendu.contactimport.internal.understand.OptionParts;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingMismatchException;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportPreview.UnknownChoice;
import com.isendu.contactimport.source.ContactSource;
import java.util.ArrayList;
import java.util.List;

/** Makes previews: stages 1 and 2, a look at the first records, and a proposal. */
public final class PreviewMaker {

    private static final int SAMPLES = 10;

    private PreviewMaker() {}

    /** Opens the source once. */
    public static ImportPreview preview(ContactSource source, ImportOptions options, EngineParts parts) {
        Detection detection = Detection.withoutSha256(source, options.reading());
        MappingProposal proposal = ChosenMapping.proposal(detection, OptionParts.fields(options));
        List<RowError> warnings = new ArrayList<>(detection.warnings());
        ChosenMapping chosen = chosen(options, detection, parts.mappings(), warnings);
        List<UnknownChoice> unknown = new ArrayList<>();
        warnings.addAll(ofMapping(source, options, detection, chosen, parts, unknown));
        return ImportPreview.builder(
                        detection.table().format(),
                        detection.table().dataColumns(),
                        proposal,
                        chosen.mapping(),
                        chosen.origin())
                .samples(detection.samples().stream().limit(SAMPLES).toList())
                .drift(chosen.drift())
                .warnings(warnings)
                .unknownChoices(unknown)
                .build();
    }

    /** A remembered mapping that does not fit is worth a warning here: the person can still map by hand. */
    private static ChosenMapping chosen(
            ImportOptions options, Detection detection, MappingStore mappings, List<RowError> warnings) {
        try {
            return ChosenMapping.of(options, detection, mappings);
        } catch (MappingException e) {
            warnings.add(new RowError(e.code(), null, RowError.NO_COLUMN, e.parameters()));
            MappingDrift drift = e instanceof MappingMismatchException mismatch ? mismatch.drift() : null;
            return ChosenMapping.proposed(options, detection).withDrift(drift);
        }
    }

    private static List<RowError> ofMapping(
            ContactSource source,
            ImportOptions options,
            Detection detection,
            ChosenMapping chosen,
            EngineParts parts,
            List<UnknownChoice> unknown) {
        try {
            PlannedSource planned = PlannedSource.of(source, options, detection, chosen);
            unknown.addAll(planned.unknownChoices());
            List<RowError> warnings = new ArrayList<>(
                    new UnstoredFields(planned.plan().bound(), parts.sink(), !options.houseNumberInAddress())
                            .warnings());
            warnings.addAll(planned.warnings());
            return warnings;
        } catch (MappingException e) {
            // Nothing to say about fields and values before the mapping stands.
            return e.code().equals(ErrorCode.FIXED_VALUE_INVALID)
                    ? List.of(new RowError(e.code(), null, RowError.NO_COLUMN, e.parameters()))
                    : List.of();
        }
    }
}
