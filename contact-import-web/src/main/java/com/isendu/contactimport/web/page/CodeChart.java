package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.upload.RowFault;
import com.isendu.contactimport.web.upload.RowsInError;
import com.isendu.contactimport.web.upload.RowsInError.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The most frequent errors, each with an example and a bar; a table to those who cannot see it. */
public record CodeChart(Words words, List<Line> lines, long rows) {

    private static final int SHOWN = 6;
    private static final int LONGEST_VALUE = 60;

    /**
     * An error.
     *
     * @param sentence what is wrong, as with the first row that has it
     * @param example where, with the value; empty where neither is known
     * @param count how many rows have it
     */
    public record Line(String sentence, String example, long count) {

        /** The example is a person's. */
        @Override
        public String toString() {
            return "Line[" + count + "]";
        }
    }

    /** That of rows that are to be corrected. */
    public static CodeChart of(Words words, RowsInError errors) {
        List<Line> lines = errors.kinds().stream()
                .map(kind -> new Line(kind.fault().text(words.errors()), example(words, kind), kind.count()))
                .toList();
        return new CodeChart(words, lines, errors.rows());
    }

    private static String example(Words words, Kind kind) {
        String value = PageParts.shortened(kind.value(), LONGEST_VALUE);
        return value.isEmpty() ? words.say("errors.row", kind.row()) : words.say("errors.example", kind.row(), value);
    }

    /** That of a check. */
    static CodeChart of(Words words, ImportReport report) {
        List<Line> lines = report.errors().entrySet().stream()
                .sorted(Map.Entry.<ErrorCode, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> line(words, report, entry.getKey(), entry.getValue()))
                .toList();
        return new CodeChart(words, lines, report.counts().rejected());
    }

    /** Returns the sentence of the first row in error with that code, which has its parameters. */
    private static Line line(Words words, ImportReport report, ErrorCode code, long count) {
        return report.firstErrors().stream()
                .flatMap(row -> row.errors().stream()
                        .filter(error -> error.code().equals(code))
                        .map(error -> new Kind(
                                new RowFault(error, ""),
                                String.valueOf(row.position().row()),
                                error.column() >= 0
                                                && error.column() < row.cells().size()
                                        ? row.cells().get(error.column())
                                        : "",
                                count)))
                .findFirst()
                .map(kind -> new Line(kind.fault().text(words.errors()), example(words, kind), count))
                .orElseGet(() -> new Line(code.value(), "", count));
    }

    /** The chart; nothing when nothing is in error. */
    public List<Element> chart() {
        return lines.isEmpty() ? List.of() : List.of(table());
    }

    private Element table() {
        return element("table")
                .attribute("id", "errors")
                .with(
                        element("caption").with(words.say("errors.title")),
                        element("thead")
                                .with(element("tr")
                                        .with(head("errors.what"), head("errors.rows"), head("errors.share"))),
                        element("tbody")
                                .with(lines.stream().limit(SHOWN).map(this::row).toList()))
                .with(more());
    }

    /** How many kinds of errors are not shown. */
    private List<Element> more() {
        int count = lines.size() - SHOWN;
        return count <= 0
                ? List.of()
                : List.of(element("tfoot")
                        .with(element("tr")
                                .with(element("td").attribute("colspan", "3").with(words.say("errors.more", count)))));
    }

    private Element head(String key) {
        return element("th").attribute("scope", "col").with(words.say(key));
    }

    private Element row(Line line) {
        return element("tr")
                .with(
                        element("th")
                                .attribute("scope", "row")
                                .with(line.sentence())
                                .with(element("small").with(line.example())),
                        element("td").attribute("data-number", "").with(words.number(line.count())),
                        element("td").with(bar(line.count())));
    }

    private Element bar(long count) {
        String width = String.valueOf(Math.max(1, count * 100 / Math.max(1, rows)));
        return element("svg")
                .attribute("viewBox", "0 0 100 8")
                .attribute("preserveAspectRatio", "none")
                .attribute("aria-hidden", "true")
                .with(element("rect").attribute("width", width).attribute("height", "8"));
    }
}
