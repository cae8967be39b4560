package com.isendu.contactimport.examples.cli;

import com.isendu.contactimport.ImportPreview;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnProposal;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.DecidedBy;
import com.isendu.contactimport.source.Dialect;
import com.isendu.contactimport.source.SourceFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A preview, for people. */
final class PreviewText {

    private static final int NAME_WIDTH = 28;
    private static final int SAMPLES_WIDTH = 44;
    private static final int SAMPLES = 3;
    private static final Map<Character, String> NAMES = Map.of('\t', "TAB", ' ', "SPACE");

    private final Texts texts;
    private final ErrorMessages sentences;
    private final PrintWriter out;

    PreviewText(Locale locale, PrintWriter out) {
        this.texts = Texts.in(locale);
        this.sentences = ErrorMessages.in(locale);
        this.out = out;
    }

    void print(Path file, ImportPreview preview) {
        out.println(file);
        printFormat(preview.format());
        out.println();
        new TextTable(rows(preview)).print(out);
        printMissingEmail(preview);
        printWarnings(preview.warnings());
        out.println();
    }

    private void printFormat(SourceFormat format) {
        Dialect dialect = format.dialect();
        out.println(texts.say("preview.charset", format.charset().name(), by(format.charsetBy())));
        out.println(texts.say("preview.delimiter", shown(dialect.delimiter()), by(format.dialectBy())));
        out.println(texts.say("preview.quote", shown(dialect.quote()), shown(dialect.escape())));
        out.println(texts.say("preview.header." + format.header(), by(format.headerBy())));
        if (format.skippedLines() > 0) {
            out.println(texts.say("preview.skipped", format.skippedLines()));
        }
    }

    private String by(DecidedBy decidedBy) {
        return texts.say("by." + decidedBy.name());
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

    private static List<String> row(ColumnProposal proposal, String samples) {
        Column column = proposal.column();
        Field field = proposal.field();
        return List.of(
                Column.letters(column.index()),
                Printable.of(column.name(), NAME_WIDTH),
                Printable.of(samples, SAMPLES_WIDTH),
                field == null ? "-" : field.key(),
                field == null ? "" : Math.round(100 * proposal.confidence()) + " %",
                Printable.of(proposal.reason()));
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

    private void printMissingEmail(ImportPreview preview) {
        if (!preview.proposal().hasEmail()) {
            out.println();
            out.println(texts.say("preview.noEmail"));
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
