package com.isendu.contactimport.cli.output;

import com.isendu.contactimport.contact.Contact.NameParts;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingProposal.ColumnProposal;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportPreview.NameSplit;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A preview, for people. */
public final class PreviewText {

    private static final int NAME_WIDTH = 28;
    private static final int SAMPLES_WIDTH = 44;
    private static final int SAMPLES = 3;
    private static final Map<Character, String> NAMES = Map.of('\t', "TAB", ' ', "SPACE");

    private final Texts texts;
    private final ErrorMessages sentences;
    private final PrintWriter out;

    public PreviewText(Locale locale, PrintWriter out) {
        this.texts = Texts.in(locale);
        this.sentences = ErrorMessages.in(locale);
        this.out = out;
    }

    public void print(Path file, ImportPreview preview) {
        out.println(file);
        printSource(preview.sourceName());
        printFormat(preview.format());
        out.println();
        out.print(AlignedRows.of(rows(preview)));
        printFixedValues(preview.mapping().fixedValues());
        printNames(preview.nameSplits());
        printMissingEmail(preview);
        printDrift(preview.drift());
        printWarnings(preview.warnings());
        out.println();
    }

    private void printSource(@Nullable String name) {
        if (name != null) {
            out.println(texts.say("preview.source", Printable.of(name)));
        }
    }

    private void printFormat(SourceFormat format) {
        // What is made of a workbook is nothing that a person has seen.
        if (!format.declaresDialect()) {
            printDialect(format);
        }
        if (format.skippedLines() > 0) {
            print(format, FormatPart.SKIPPED_LINES, "skipped", format.skippedLines());
        }
        print(format, FormatPart.HEADER, "header." + Math.min(format.headerRows(), 2), format.headerRows());
    }

    private void printDialect(SourceFormat format) {
        Dialect dialect = format.dialect();
        print(format, FormatPart.CHARSET, "charset", format.charset().name());
        print(format, FormatPart.DELIMITER, "delimiter", shown(dialect.delimiter()));
        print(format, FormatPart.QUOTE, "quote", shown(dialect.quote()));
        if (dialect.escape() != null) {
            print(format, FormatPart.ESCAPE, "escape", shown(dialect.escape()));
        }
        if (dialect.spaced()) {
            print(format, FormatPart.SPACED, "spaced", "");
        }
    }

    private void print(SourceFormat format, FormatPart part, String key, Object value) {
        String by = texts.say("by." + format.decidedBy(part).name());
        out.println(texts.say("preview." + key, value, by));
    }

    private String shown(@Nullable Character character) {
        return character == null ? texts.say("preview.none") : NAMES.getOrDefault(character, character.toString());
    }

    private List<List<String>> rows(ImportPreview preview) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                texts.say("preview.name"),
                texts.say("preview.samples"),
                texts.say("preview.field"),
                texts.say("preview.confidence"),
                texts.say("preview.reason")));
        List<ColumnProposal> proposals = preview.proposal().columns();
        for (int place = 0; place < proposals.size(); place++) {
            rows.add(row(proposals.get(place), samples(place, preview.samples())));
        }
        return rows;
    }

    private List<String> row(ColumnProposal proposal, String samples) {
        Column column = proposal.column();
        Field field = proposal.field();
        return List.of(
                Column.letters(column.index()),
                Printable.of(column.name(sentences), NAME_WIDTH),
                Printable.of(samples, SAMPLES_WIDTH),
                field == null ? "-" : shown(field, proposal),
                field == null ? "" : Math.round(100 * proposal.confidence()) + " %",
                Printable.of(proposal.reason(sentences)));
    }

    private static String shown(Field field, ColumnProposal proposal) {
        return proposal.isFallback() ? field.key() + " (" + proposal.turn() + ")" : field.key();
    }

    private static String samples(int place, List<List<String>> samples) {
        return samples.stream()
                .filter(cells -> place < cells.size())
                .map(cells -> cells.get(place))
                .filter(cell -> !cell.isBlank())
                .distinct()
                .limit(SAMPLES)
                .collect(Collectors.joining(" | "));
    }

    private void printFixedValues(List<FixedValue> values) {
        if (!values.isEmpty()) {
            out.println();
            values.forEach(value -> out.println(texts.say(
                    "preview.fixed." + value.kind(), value.field(), Printable.of(value.value(), SAMPLES_WIDTH))));
        }
    }

    private void printNames(List<NameSplit> splits) {
        if (!splits.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(
                    "",
                    texts.say("preview.names"),
                    ContactField.FIRST_NAME.key(),
                    ContactField.LAST_NAME.key(),
                    texts.say("preview.confidence"),
                    texts.say("preview.names.kind")));
            splits.forEach(split -> rows.add(row(split)));
            out.println();
            out.print(AlignedRows.of(rows));
        }
    }

    private List<String> row(NameSplit split) {
        NameParts parts = split.parts();
        return List.of(
                "",
                Printable.of(split.fullName(), SAMPLES_WIDTH),
                shown(parts.firstName()),
                shown(parts.lastName()),
                Math.round(100 * parts.confidence()) + " %",
                texts.say("preview.names." + parts.kind().name()));
    }

    private static String shown(@Nullable String name) {
        return name == null ? "-" : Printable.of(name, NAME_WIDTH);
    }

    private void printMissingEmail(ImportPreview preview) {
        if (!preview.hasKey()) {
            out.println();
            out.println(texts.say("preview.noEmail"));
        }
    }

    private void printDrift(@Nullable MappingDrift drift) {
        if (drift != null) {
            out.println();
            out.println(texts.say(drift.safe() ? "preview.drift.safe" : "preview.drift.unsafe"));
            drift.columns().forEach(column -> out.println("  " + Printable.of(column.text(sentences))));
        }
    }

    private void printWarnings(List<RowError> warnings) {
        if (!warnings.isEmpty()) {
            out.println();
            out.println(texts.say("report.warnings"));
            warnings.forEach(
                    warning -> out.println("  " + warning.code() + ": " + Placeholders.blank(sentences.text(warning))));
        }
    }
}
