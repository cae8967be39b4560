package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.web.html.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The most frequent errors, each with a bar; a table to those who cannot see it. */
record CodeChart(Words words, ImportReport report) {

    private static final int SHOWN = 6;

    /** The chart; nothing when nothing is in error. */
    List<Element> chart() {
        return report.errors().isEmpty() ? List.of() : List.of(table());
    }

    private Element table() {
        List<Map.Entry<ErrorCode, Long>> most = report.errors().entrySet().stream()
                .sorted(Map.Entry.<ErrorCode, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .toList();
        return element("table")
                .attribute("id", "errors")
                .with(
                        element("caption").with(words.say("errors.title")),
                        element("thead")
                                .with(element("tr")
                                        .with(head("errors.what"), head("errors.rows"), head("errors.share"))),
                        element("tbody")
                                .with(most.stream()
                                        .map(entry -> row(entry.getKey(), entry.getValue()))
                                        .toList()));
    }

    private Element head(String key) {
        return element("th").attribute("scope", "col").with(words.say(key));
    }

    private Element row(ErrorCode code, long count) {
        return element("tr")
                .with(
                        element("th").attribute("scope", "row").with(sentence(code)),
                        element("td").attribute("data-number", "").with(words.number(count)),
                        element("td").with(bar(count)));
    }

    private Element bar(long count) {
        String width = String.valueOf(
                Math.max(1, count * 100 / Math.max(1, report.counts().rejected())));
        return element("svg")
                .attribute("viewBox", "0 0 100 8")
                .attribute("preserveAspectRatio", "none")
                .attribute("aria-hidden", "true")
                .with(element("rect").attribute("width", width).attribute("height", "8"));
    }

    /** The sentence of the first row in error with that code, which has its parameters. */
    private String sentence(ErrorCode code) {
        return report.firstErrors().stream()
                .flatMap(row -> row.errors().stream())
                .filter(error -> error.code().equals(code))
                .findFirst()
                .map(this::sentence)
                .orElseGet(() -> code.value());
    }

    private String sentence(RowError error) {
        return words.errors().text(error);
    }
}
