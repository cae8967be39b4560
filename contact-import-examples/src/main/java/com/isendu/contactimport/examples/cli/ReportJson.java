package com.isendu.contactimport.examples.cli;

import com.isendu.contactimport.ImportReport;
import com.isendu.contactimport.ImportResult;
import com.isendu.contactimport.history.ImportCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of an import, for scripts. */
final class ReportJson {

    private ReportJson() {}

    static String of(ImportResult result) {
        ImportReport report = result.report();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outcome", result.match(all -> "ALL_IMPORTED", some -> "PARTIALLY_IMPORTED", none -> "NONE_IMPORTED"));
        json.put("importId", report.importId());
        json.put("counts", counts(report.counts()));
        json.put("errors", report.errors());
        json.put("warnings", report.warnings());
        json.put("errorCsv", report.errorCsv());
        json.put("millis", report.elapsed().toMillis());
        return Json.of(json);
    }

    static Map<String, Object> counts(ImportCounts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", counts.records());
        json.put("blank", counts.blank());
        json.put("created", counts.created());
        json.put("updated", counts.updated());
        json.put("unchanged", counts.unchanged());
        json.put("skipped", counts.skipped());
        json.put("rejected", counts.rejected());
        return json;
    }
}
