package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.read.Detection;
import com.isendu.contactimport.internal.understand.ChosenMapping;
import com.isendu.contactimport.internal.understand.OptionParts;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingMismatchException;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.ContactSource.Declaration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates previews from stages 1 and 2, the first records and a proposal. */
public final class PreviewMaker {

    private static final int SAMPLES = 10;

    private PreviewMaker() {}

    /** Opens the source once. */
    public static ImportPreview preview(ContactSource source, ImportOptions options, EngineParts parts) {
        Detection detection = Detection.withoutSha256(source, options.reading());
        MappingProposal proposal = ChosenMapping.proposal(detection, OptionParts.fields(options));
        List<RowError> warnings = new ArrayList<>(detection.warnings());
        ChosenMapping chosen = chosen(options, detection, parts.mappings(), warnings);
        PlannedSource planned = planned(source, options, detection, chosen, warnings);
        if (planned != null) {
            warnings.addAll(ofMapping(planned, parts));
        }
        return ImportPreview.builder(
                        detection.table().format(),
                        detection.table().dataColumns(),
                        proposal,
                        chosen.mapping(),
                        chosen.origin())
                .sourceName(source.declaration().map(Declaration::name).orElse(null))
                .identifiedBy(options.identifiedBy())
                .samples(detection.samples().stream().limit(SAMPLES).toList())
                .drift(chosen.drift())
                .warnings(warnings)
                .unknownChoices(planned == null ? List.of() : planned.unknownChoices())
                .nameSplits(planned == null ? List.of() : planned.nameSplits())
                .build();
    }

    /** A remembered mapping that does not fit is worth a warning here: the person can still map by hand. */
    private static ChosenMapping chosen(
            ImportOptions options, Detection detection, MappingStore mappings, List<RowError> warnings) {
        try {
            return ChosenMapping.of(options, detection, mappings);
        } catch (MappingException e) {
            warnings.add(warning(e));
            MappingDrift drift = e instanceof MappingMismatchException mismatch ? mismatch.drift() : null;
            return ChosenMapping.proposed(options, detection).withDrift(drift);
        }
    }

    /** Null where the mapping does not stand yet: then there is nothing to say about fields and values. */
    private static @Nullable PlannedSource planned(
            ContactSource source,
            ImportOptions options,
            Detection detection,
            ChosenMapping chosen,
            List<RowError> warnings) {
        try {
            return PlannedSource.of(source, options, detection, chosen);
        } catch (MappingException e) {
            if (e.code().equals(ErrorCode.FIXED_VALUE_INVALID)) {
                warnings.add(warning(e));
            }
            return null;
        }
    }

    private static List<RowError> ofMapping(PlannedSource planned, EngineParts parts) {
        SourcePlan plan = planned.plan();
        List<RowError> warnings = new ArrayList<>(
                new UnstoredFields(plan.bound(), parts.sink(), !plan.options().houseNumberInAddress()).warnings());
        warnings.addAll(planned.warnings());
        return warnings;
    }

    private static RowError warning(MappingException e) {
        return new RowError(e.code(), null, RowError.NO_COLUMN, e.parameters());
    }
}
