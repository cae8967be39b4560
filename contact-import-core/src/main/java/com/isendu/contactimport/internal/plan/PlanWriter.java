package com.isendu.contactimport.internal.plan;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.internal.read.Table;
import com.isendu.contactimport.internal.read.WidthRule;
import com.isendu.contactimport.internal.read.charset.ScannedBytes;
import com.isendu.contactimport.internal.understand.ChosenMapping;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.TermsCodec;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a plan as text, which {@link PlanReader} reads. */
public final class PlanWriter {

    /** The only parameter of a warning that quotes the file, and its replacement. */
    private static final String SAMPLES = "samples";

    private static final String NO_SAMPLES = "-";

    private final PlanText text = new PlanText();

    private PlanWriter() {}

    /** Returns the plan as a text that {@link PlanReader#read} takes. */
    public static String write(SourcePlan plan) {
        return textOf(plan).lines();
    }

    static PlanText textOf(SourcePlan plan) {
        PlanWriter writer = new PlanWriter();
        writer.text.put("account", plan.options().account());
        writer.text.put("locale", plan.options().locale().toLanguageTag());
        writer.text.put("today", plan.today());
        writer.bytes(plan.bytes());
        writer.format(plan.table().format());
        writer.table(plan.table());
        writer.width(plan.table().widthRule());
        writer.text.put(
                "table.addressColumns",
                plan.addressColumns().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        writer.text.put("table.orders", plan.orders());
        writer.warnings(plan.warnings());
        ChosenMapping mapping = plan.mapping();
        writer.all(
                "term",
                TermsCodec.write(plan.options(), mapping.mapping(), mapping.origin())
                        .values());
        writer.all("habit", plan.habits().words());
        return writer.text;
    }

    private void bytes(ScannedBytes bytes) {
        text.put("source.sha256", bytes.sha256());
        text.put("source.size", bytes.size());
        text.put("source.crc32c", Long.toHexString(bytes.checksum()));
    }

    private void format(SourceFormat format) {
        Dialect dialect = format.dialect();
        text.put("format.charset", format.charset().name());
        text.put("format.delimiter", dialect.delimiter());
        text.put("format.quote", dialect.quote());
        text.put("format.escape", dialect.escape());
        text.put("format.spaced", dialect.spaced());
        text.put("format.skippedLines", format.skippedLines());
        format.decisions().forEach((part, by) -> text.put("format.decidedBy." + part.name(), by));
    }

    private void table(Table table) {
        text.put("table.markLength", table.markLength());
        text.put("table.wrapped", table.wrapped());
        text.put("table.leadingRows", table.leadingRows());
        text.put("table.headerRows", table.header().rows().size());
        for (int row = 0; row < table.header().rows().size(); row++) {
            text.putAll("table.header." + row, table.header().rows().get(row));
        }
        text.putAll(
                "table.column", table.columns().stream().map(PlanWriter::column).toList());
    }

    /** The occurrence and the name. */
    private static String column(Column column) {
        return column.occurrence() + " " + column.name();
    }

    private void width(WidthRule rule) {
        text.put("width.usual", rule.usualWidth());
        text.put("width.shortRowsAreUsual", rule.shortRowsAreUsual());
        text.put("width.surplusBlanksAreUsual", rule.surplusBlanksAreUsual());
        text.put("width.kinds", rule.kinds().kinds().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    private void warnings(List<RowError> warnings) {
        for (int number = 0; number < warnings.size(); number++) {
            RowError warning = warnings.get(number);
            String name = "warning." + number;
            text.put(name + ".code", warning.code().value());
            text.put(name + ".field", warning.field());
            text.put(name + ".column", warning.column());
            all(name + ".parameter", withoutWords(warning.parameters()));
        }
    }

    private static Map<String, String> withoutWords(Map<String, String> parameters) {
        Map<String, String> kept = new HashMap<>(parameters);
        kept.replace(SAMPLES, NO_SAMPLES);
        return kept;
    }

    private void all(String name, Map<String, String> values) {
        values.forEach((key, value) -> text.put(name + "." + key, value));
    }
}
