package com.isendu.contactimport.cli;

import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.mapping.ColumnDrift;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.source.Column;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of the columns of a remembered mapping, for scripts. */
final class DriftJson {

    private DriftJson() {}

    static Map<String, @Nullable Object> of(MappingDrift drift, ErrorMessages sentences) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("safe", drift.safe());
        json.put(
                "columns",
                drift.columns().stream()
                        .map(column -> column(column, sentences))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> column(ColumnDrift drift, ErrorMessages sentences) {
        ColumnRef before = drift.remembered();
        Column now = drift.column();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", drift.kind());
        json.put("before", before == null ? null : before.name());
        json.put("index", now == null ? null : now.index());
        json.put("fields", drift.fields());
        json.put("because", drift.because());
        json.put("text", drift.text(sentences));
        return json;
    }
}
