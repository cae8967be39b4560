package com.isendu.contactimport.cli;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A past import, for scripts. */
final class HistoryJson {

    private HistoryJson() {}

    static String of(ImportRecord record) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("importId", record.importId());
        json.put("account", record.account());
        json.put("startedAt", record.startedAt());
        json.put("finishedAt", record.finishedAt());
        json.put("sha256", record.sourceSha256());
        json.put("state", record.state());
        json.put("consent", consent(record.consent()));
        json.put("counts", ReportJson.counts(record.counts()));
        return Json.of(json);
    }

    private static Map<String, Object> consent(Consent consent) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("confirmedBy", consent.confirmedBy());
        json.put("confirmedAt", consent.confirmedAt());
        json.put("statementId", consent.statementId());
        json.put("statementVersion", consent.statementVersion());
        json.put("purposes", consent.purposes().stream().sorted().toList());
        return json;
    }
}
