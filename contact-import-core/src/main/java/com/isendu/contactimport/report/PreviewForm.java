package com.isendu.contactimport.report;

import com.isendu.contactimport.contact.Contact.NameParts;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.report.ImportPreview.NameSplit;
import com.isendu.contactimport.report.ImportPreview.UnknownChoice;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON form of a preview. */
final class PreviewForm {

    private static final double ROUNDING = 1000;

    /** The parts of a format by the JSON keys of their values. */
    private static final Map<String, FormatPart> PARTS = new TreeMap<>(Map.of(
            "charset", FormatPart.CHARSET,
            "delimiter", FormatPart.DELIMITER,
            "quote", FormatPart.QUOTE,
            "escape", FormatPart.ESCAPE,
            "spaced", FormatPart.SPACED,
            "skippedLines", FormatPart.SKIPPED_LINES,
            "header", FormatPart.HEADER));

    private PreviewForm() {}

    static Map<String, @Nullable Object> of(ImportPreview preview, ErrorMessages messages) {
        SourceFormat format = preview.format();
        Dialect dialect = format.dialect();
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        if (preview.sourceName() != null) {
            form.put("source", preview.sourceName());
        }
        form.put("charset", format.charset().name());
        form.put("delimiter", String.valueOf(dialect.delimiter()));
        form.put("quote", text(dialect.quote()));
        form.put("escape", text(dialect.escape()));
        form.put("skippedLines", format.skippedLines());
        form.put("header", format.header());
        form.put(
                "columns",
                preview.proposal().columns().stream()
                        .map(proposal -> column(proposal, messages))
                        .toList());
        form.put(
                "warnings",
                preview.warnings().stream()
                        .map(warning -> warning.code().value())
                        .distinct()
                        .toList());
        form.put("headerRows", format.headerRows());
        form.put("spaced", dialect.spaced());
        form.put("decidedBy", decisions(format));
        putUnlessEmpty("fixedValues", preview.mapping().fixedValues(), PreviewForm::fixedValue, form);
        putUnlessEmpty("nameSplits", preview.nameSplits(), PreviewForm::nameSplit, form);
        putUnlessEmpty("unknownChoices", preview.unknownChoices(), PreviewForm::unknownChoice, form);
        addDrift(preview, messages, form);
        return form;
    }

    private static <T> void putUnlessEmpty(
            String key,
            List<T> values,
            Function<T, ? extends Map<String, ? extends @Nullable Object>> form,
            Map<String, @Nullable Object> into) {
        if (!values.isEmpty()) {
            into.put(key, values.stream().map(form).toList());
        }
    }

    private static Map<String, Object> fixedValue(FixedValue value) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", value.kind().name());
        form.put("field", value.field());
        form.put("value", value.value());
        return form;
    }

    private static Map<String, @Nullable Object> nameSplit(NameSplit split) {
        NameParts parts = split.parts();
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("fullName", split.fullName());
        form.put("firstName", parts.firstName());
        form.put("lastName", parts.lastName());
        form.put("title", parts.title());
        form.put("suffix", parts.suffix());
        form.put("kind", parts.kind().name());
        form.put("confidence", parts.confidence());
        return form;
    }

    private static Map<String, Object> unknownChoice(UnknownChoice unknown) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("field", unknown.field());
        form.put("value", unknown.value());
        form.put("count", unknown.count());
        return form;
    }

    private static @Nullable String text(@Nullable Character character) {
        return character == null ? null : character.toString();
    }

    private static Map<String, @Nullable Object> decisions(SourceFormat format) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        PARTS.forEach((key, part) -> form.put(key, format.decidedBy(part).name()));
        return form;
    }

    private static Map<String, @Nullable Object> column(ColumnProposal proposal, ErrorMessages messages) {
        Field field = proposal.field();
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("index", proposal.column().index());
        form.put("name", proposal.column().name());
        form.put("field", field == null || proposal.isFallback() ? null : field.key());
        form.put("confidence", Math.round(proposal.confidence() * ROUNDING) / ROUNDING);
        form.put("reason", proposal.reason(messages));
        if (field != null && proposal.isFallback()) {
            form.put("fallbackFor", field.key());
            form.put("turn", proposal.turn());
        }
        return form;
    }

    private static void addDrift(ImportPreview preview, ErrorMessages messages, Map<String, @Nullable Object> form) {
        MappingDrift drift = preview.drift();
        if (drift != null) {
            Map<String, @Nullable Object> columns = new LinkedHashMap<>();
            columns.put("safe", drift.safe());
            columns.put(
                    "columns",
                    drift.columns().stream()
                            .map(column -> drifted(column, messages))
                            .toList());
            form.put("mappingOrigin", preview.mappingOrigin().name());
            form.put("drift", columns);
        }
    }

    private static Map<String, @Nullable Object> drifted(ColumnDrift drift, ErrorMessages messages) {
        ColumnRef before = drift.remembered();
        Column now = drift.column();
        ColumnDrift.Likeness because = drift.because();
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("kind", drift.kind().name());
        form.put("before", before == null ? null : before.name());
        form.put("index", now == null ? null : now.index());
        form.put("fields", drift.fields());
        form.put("because", because == null ? null : because.name());
        form.put("text", drift.text(messages));
        return form;
    }
}
