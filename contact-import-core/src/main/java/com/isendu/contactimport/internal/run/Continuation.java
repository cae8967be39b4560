package com.isendu.contactimport.internal.run;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.MappingException;
import com.isendu.contactimport.error.ResumeException;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.history.ImportRecord.ImportState;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.internal.understand.PlannedSource;
import com.isendu.contactimport.internal.understand.TermsCodec;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.mapping.MappingStore;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Continues an import, only with the original options and mapping and the same source.
 */
record Continuation(StartedImport started, ImportOptions options) {

    /**
     * Joins what was given with what the import was started with.
     *
     * @throws ResumeException if they contradict each other
     */
    static Continuation of(StartedImport started, ImportOptions given) {
        if (started.record().state() == ImportState.UNDONE) {
            throw new ResumeException(ErrorCode.IMPORT_UNDONE);
        }
        ImportOptions before = TermsCodec.options(started);
        ColumnMapping mapping =
                Objects.requireNonNullElseGet(given.mapping(), () -> TermsCodec.mapping(started.terms()));
        ImportOptions options = given.toBuilder()
                .mapping(mapping)
                .useLastMapping(false)
                .batchSize(before.batchSize())
                .duplicates(Objects.requireNonNullElse(given.duplicates(), before.duplicates()))
                .consent(before.consent())
                .stopEarly(false)
                .build();
        refuseChanges(started.terms(), TermsCodec.write(options, mapping, originIn(started)));
        return new Continuation(started, options);
    }

    /** Refuses other terms than those of the beginning. */
    static void refuseChanges(ImportTerms before, ImportTerms now) {
        // A mapping has a term for each part of each link; it is named once.
        Set<String> changed = before.differences(now).stream()
                .map(term -> term.startsWith("mapping.") ? "mapping" : term)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!changed.isEmpty()) {
            throw new ResumeException(ErrorCode.IMPORT_OPTIONS_CHANGED, Map.of("options", String.join(", ", changed)));
        }
    }

    private static MappingOrigin originIn(StartedImport started) {
        return TermsCodec.mappingOrigin(started.terms());
    }

    /**
     * Makes the plan of the source again.
     *
     * @throws SourceException if it is not the same
     */
    PlannedSource plan(ContactSource source, MappingStore mappings) {
        PlannedSource planned = planAny(source, mappings);
        if (!started.record().sourceSha256().equals(planned.plan().bytes().sha256())) {
            throw new SourceException(ErrorCode.FILE_CHANGED);
        }
        LocalDate begun = started.record().startedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return planned.with(planned.plan().from(originIn(started)).on(begun));
    }

    private PlannedSource planAny(ContactSource source, MappingStore mappings) {
        try {
            return PlannedSource.of(source, options, mappings);
        } catch (MappingException e) {
            // The mapping fitted the source that the import was started with.
            throw new SourceException(ErrorCode.FILE_CHANGED);
        }
    }
}
