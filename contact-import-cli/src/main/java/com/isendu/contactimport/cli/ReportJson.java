package com.isendu.contactimport.cli;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
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
        json.put("advice", report.advice().stream().map(ReportJson::advice).toList());
        return Json.of(json);
    }

    private static Map<String, @Nullable Object> advice(Advice advice) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("option", advice.option());
        json.put("field", advice.field());
        json.put("failing", advice.failing());
        json.put("choices", advice.choices().stream().map(ReportJson::choice).toList());
        return json;
    }

    private static Map<String, Object> choice(Advice.Choice choice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", choice.value());
        json.put("cured", choice.cured());
        return json;
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
