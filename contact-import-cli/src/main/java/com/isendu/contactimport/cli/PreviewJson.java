package com.isendu.contactimport.cli;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.mapping.ColumnProposal;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.source.Dialect;
import com.isendu.contactimport.source.FormatPart;
import com.isendu.contactimport.source.SourceFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A preview, for scripts. */
final class PreviewJson {

    private static final double ROUNDING = 1000;

    /** The parts of a format under the keys of their values. */
    private static final Map<String, FormatPart> PARTS = new TreeMap<>(Map.of(
            "charset", FormatPart.CHARSET,
            "delimiter", FormatPart.DELIMITER,
            "quote", FormatPart.QUOTE,
            "escape", FormatPart.ESCAPE,
            "spaced", FormatPart.SPACED,
            "skippedLines", FormatPart.SKIPPED_LINES,
            "header", FormatPart.HEADER));

    private PreviewJson() {}

    static String of(Path file, ImportPreview preview, Locale locale) {
        ErrorMessages sentences = ErrorMessages.in(locale);
        SourceFormat format = preview.format();
        Dialect dialect = format.dialect();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("charset", format.charset());
        json.put("delimiter", dialect.delimiter());
        json.put("quote", dialect.quote());
        json.put("escape", dialect.escape());
        json.put("skippedLines", format.skippedLines());
        json.put("header", format.header());
        json.put(
                "columns",
                preview.proposal().columns().stream()
                        .map(proposal -> column(proposal, sentences))
                        .toList());
        json.put(
                "warnings",
                preview.warnings().stream()
                        .map(warning -> warning.code())
                        .distinct()
                        .toList());
        json.put("headerRows", format.headerRows());
        json.put("spaced", dialect.spaced());
        json.put("decidedBy", decisions(format));
        MappingDrift drift = preview.drift();
        if (drift != null) {
            json.put("mappingOrigin", preview.mappingOrigin());
            json.put("drift", DriftJson.of(drift, sentences));
        }
        return Json.of(json);
    }

    private static Map<String, @Nullable Object> decisions(SourceFormat format) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        PARTS.forEach((key, part) -> json.put(key, format.decidedBy(part)));
        return json;
    }

    private static Map<String, @Nullable Object> column(ColumnProposal proposal, ErrorMessages sentences) {
        Field field = proposal.field();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("index", proposal.column().index());
        json.put("name", proposal.column().name());
        json.put("field", field == null ? null : field.key());
        json.put("confidence", Math.round(proposal.confidence() * ROUNDING) / ROUNDING);
        json.put("reason", proposal.reason(sentences));
        return json;
    }
}
