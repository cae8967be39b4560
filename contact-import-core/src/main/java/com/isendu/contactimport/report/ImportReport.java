package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.SourceFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything an import has to tell. Immutable and thread-safe; {@link #toString()} shows counts and codes only.
 *
 * @param importId unique; the key of the import in a history
 * @param counts what became of the rows
 * @param errors how often each code rejected a row; a row with two problems counts for both; unmodifiable
 * @param warnings how often each code was a warning; unmodifiable
 * @param firstErrors the first rejected rows, at most {@link #MAX_FIRST_ERRORS}; the error CSV has them all; copied
 * @param fileWarnings the warnings that concern the whole file, with their parameters; copied
 * @param advice the options that would have spared many of the rows in error, as trying them on the first
 *     {@link Advice#MAX_ROWS} of them has shown; most often empty, always so for a run that was suspended; copied
 * @param format the format and how it was decided
 * @param mapping the mapping that was used
 * @param mappingOrigin where it came from
 * @param consent the confirmation given, null for a check
 * @param errorCsv where the error CSV is, null when none was written
 * @param sourceSha256 the SHA-256 of the source's bytes, 64 lower-case hexadecimal digits
 * @param elapsed from opening the source to the end
 */
public record ImportReport(
        String importId,
        ImportCounts counts,
        SortedMap<ErrorCode, Long> errors,
        SortedMap<ErrorCode, Long> warnings,
        List<RejectedRow> firstErrors,
        List<RowError> fileWarnings,
        List<Advice> advice,
        SourceFormat format,
        ColumnMapping mapping,
        MappingOrigin mappingOrigin,
        @Nullable Consent consent,
        @Nullable Path errorCsv,
        String sourceSha256,
        Duration elapsed) {

    /** How many rejected rows a report holds at most. */
    public static final int MAX_FIRST_ERRORS = 100;

    /** Copies the collections. */
    public ImportReport {
        errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
        warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
        firstErrors = List.copyOf(firstErrors);
        fileWarnings = List.copyOf(fileWarnings);
        advice = List.copyOf(advice);
    }

    /** Shows counts and codes only. */
    @Override
    public String toString() {
        return "ImportReport[" + importId + ", " + counts + ", errors=" + errors + ", warnings=" + warnings + "]";
    }
}
