package com.isendu.contactimport.internal.plan;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.internal.normalize.cell.Habits;
import com.isendu.contactimport.internal.read.Table;
import com.isendu.contactimport.internal.read.WidthRule;
import com.isendu.contactimport.internal.read.charset.ScannedBytes;
import com.isendu.contactimport.internal.read.dialect.CellKind;
import com.isendu.contactimport.internal.read.dialect.ColumnKinds;
import com.isendu.contactimport.internal.read.dialect.Header;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.TermsCodec;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import com.isendu.contactimport.source.SourceFormat.DecidedBy;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import com.isendu.contactimport.source.SourceFormat.FormatPart;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Reads plans that {@link PlanWriter} has written. */
public final class PlanReader {

    private final PlanText text;

    private PlanReader(PlanText text) {
        this.text = text;
    }

    /**
     * Returns the plan of a text.
     *
     * @throws IllegalArgumentException if the text is not a plan or has another version; the message quotes none of its
     *     values
     */
    public static SourcePlan read(String text) {
        PlanText lines = PlanText.parse(text);
        SourcePlan plan = plan(lines);
        // What is not understood must not be left out silently: the rows would be others.
        if (!PlanWriter.textOf(plan).equals(lines)) {
            throw new IllegalArgumentException("the plan holds what this version of the library does not know");
        }
        return plan;
    }

    private static SourcePlan plan(PlanText lines) {
        try {
            return new PlanReader(lines).plan();
        } catch (NumberFormatException e) {
            // Its message is the value.
            throw new IllegalArgumentException("the plan has a text in place of a number");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the plan has a text in place of a day");
        }
    }

    private SourcePlan plan() {
        ImportTerms terms = new ImportTerms(text.below("term"));
        return SourcePlan.of(
                TermsCodec.options(text.text("account"), terms).toBuilder()
                        .locale(Locale.forLanguageTag(text.text("locale")))
                        .build(),
                bytes(),
                table(),
                warnings(),
                TermsCodec.mappingOrigin(terms),
                new Habits(text.below("habit")),
                addressColumns(),
                LocalDate.parse(text.text("today")),
                text.flag("table.orders"));
    }

    private List<Integer> addressColumns() {
        return Arrays.stream(text.text("table.addressColumns").split(" ", -1))
                .filter(Predicate.not(String::isEmpty))
                .map(Integer::valueOf)
                .toList();
    }

    private ScannedBytes bytes() {
        return new ScannedBytes(
                text.text("source.sha256"), text.number("source.size"), Long.parseLong(text.text("source.crc32c"), 16));
    }

    private Table table() {
        List<Column> columns = columns();
        return new Table(
                format(),
                (int) text.number("table.markLength"),
                text.flag("table.wrapped"),
                header(),
                columns,
                text.number("table.leadingRows"),
                width(columns.size()));
    }

    private SourceFormat format() {
        Dialect dialect = new Dialect(
                text.text("format.delimiter").charAt(0),
                text.as("format.quote", PlanReader::character),
                text.as("format.escape", PlanReader::character),
                text.flag("format.spaced"));
        Map<FormatPart, DecidedBy> decisions = new EnumMap<>(FormatPart.class);
        text.below("format.decidedBy")
                .forEach((part, by) -> decisions.put(FormatPart.valueOf(part), DecidedBy.valueOf(by)));
        return new SourceFormat(
                Charset.forName(text.text("format.charset")),
                dialect,
                (int) text.number("format.skippedLines"),
                (int) text.number("table.headerRows"),
                decisions);
    }

    private static Character character(String written) {
        return written.charAt(0);
    }

    private Header header() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < text.number("table.headerRows"); row++) {
            rows.add(text.all("table.header." + row));
        }
        return new Header(rows);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String written : text.all("table.column")) {
            int blank = written.indexOf(' ');
            columns.add(new Column(
                    columns.size(), written.substring(blank + 1), Integer.parseInt(written.substring(0, blank))));
        }
        return List.copyOf(columns);
    }

    private WidthRule width(int width) {
        List<CellKind> kinds = Arrays.stream(text.text("width.kinds").split(" ", -1))
                .filter(Predicate.not(String::isEmpty))
                .map(CellKind::valueOf)
                .toList();
        return new WidthRule(
                width,
                (int) text.number("width.usual"),
                text.flag("width.shortRowsAreUsual"),
                text.flag("width.surplusBlanksAreUsual"),
                new ColumnKinds(kinds));
    }

    private List<RowError> warnings() {
        List<RowError> warnings = new ArrayList<>();
        for (String name = "warning.0"; text.has(name + ".code"); name = "warning." + warnings.size()) {
            warnings.add(new RowError(
                    new ErrorCode(text.text(name + ".code")),
                    text.as(name + ".field", field -> field),
                    (int) text.number(name + ".column"),
                    text.below(name + ".parameter")));
        }
        return warnings;
    }
}
