package com.isendu.contactimport.examples.spring;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of an upload, as JSON. Codes and counts: cells are in the error CSV only.
 *
 * @param importId the import in the history
 * @param outcome {@code ALL_IMPORTED}, {@code PARTIALLY_IMPORTED} or {@code NONE_IMPORTED}
 * @param counts of the rows, by outcome
 * @param errors how often each code rejected a row
 * @param warnings how often each code was a warning
 * @param elapsedMillis how long it took
 */
record UploadResult(
        String importId,
        String outcome,
        ImportCounts counts,
        SortedMap<String, Long> errors,
        SortedMap<String, Long> warnings,
        long elapsedMillis) {

    static UploadResult of(ImportResult result) {
        ImportReport report = result.report();
        return new UploadResult(
                report.importId(),
                result.match(all -> "ALL_IMPORTED", some -> "PARTIALLY_IMPORTED", none -> "NONE_IMPORTED"),
                report.counts(),
                byName(report.errors()),
                byName(report.warnings()),
                report.elapsed().toMillis());
    }

    private static SortedMap<String, Long> byName(Map<ErrorCode, Long> counts) {
        SortedMap<String, Long> named = new TreeMap<>();
        counts.forEach((code, count) -> named.put(code.value(), count));
        return named;
    }
}
