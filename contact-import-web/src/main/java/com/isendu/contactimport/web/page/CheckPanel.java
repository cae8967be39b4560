package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.Advice;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.upload.Check;
import com.isendu.contactimport.web.upload.Upload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an import of what is chosen would come to: at once for the first rows, then for all; replaces itself until that
 * is known.
 */
public final class CheckPanel {

    private static final String SETTLED = "load delay:1500ms";
    private static final String RUNNING = "every 700ms";

    /** On which page a panel stands: the form that its buttons belong to, and where that form goes for an advice. */
    public enum Place {
        COLUMNS("mapping", "/advice"),
        CONSENT("advice", "/advice"),
        ROWS("rows", "/rows");

        private final String form;
        private final String action;

        Place(String form, String action) {
            this.form = form;
            this.action = action;
        }

        /** Returns the id of the form. */
        String form() {
            return form;
        }

        /** Returns the place of that name; that of the columns for any other. */
        public static Place of(String name) {
            return Arrays.stream(values())
                    .filter(place -> place.name().equals(name))
                    .findFirst()
                    .orElse(COLUMNS);
        }
    }

    private final Words words;
    private final Place place;
    private final String file;
    private final String address;
    private final ImportOptions options;

    public CheckPanel(Words words, Upload upload, Place place) {
        this.words = words;
        this.place = place;
        this.options = upload.options();
        this.file = "files/" + upload.id();
        this.address = file + "/check?place=" + place;
    }

    /** The panel before anybody has looked. */
    public Element empty() {
        return asking(address, "load")
                .with(element("noscript").with(PageParts.link(file + "?counted=yes", words.say("check.count"))));
    }

    /** Returns the form of the buttons on the page of the consent, whose own form sends nothing but the consent. */
    static Element adviceForm(Upload upload, Element token) {
        return PageParts.form("files/" + upload.id() + Place.CONSENT.action, token)
                .attribute("id", Place.CONSENT.form)
                .with(PageParts.hidden("place", Place.CONSENT.name()));
    }

    /** What is known of the first rows; all are counted once nothing has changed for a moment. */
    public Element of(ImportResult sample) {
        ImportReport report = sample.report();
        String counts = words.say(
                "check.sample",
                report.counts().records(),
                ready(report),
                report.counts().rejected());
        return asking(address + "&all=yes", SETTLED).with(status(counts)).with(details(report));
    }

    /** What is known of a check. */
    public Element of(Check check) {
        if (check.result().isPresent()) {
            return panel().with(done(check.result().get().report()));
        }
        return check.failure()
                .map(failure -> panel().with(PageParts.alert(words.failure(failure))))
                .orElseGet(() -> asking(address + "&all=yes", RUNNING)
                        .with(
                                status(words.say(
                                        "check.running", check.progress().rows())),
                                ProgressPanel.bar(check.progress(), words.say("check.title"))));
    }

    private Element panel() {
        return element("section").attribute("id", "check").attribute("aria-label", words.say("check.title"));
    }

    private Element asking(String from, String when) {
        return panel().attribute("hx-get", from)
                .attribute("hx-trigger", when)
                .attribute("hx-target", "this")
                .attribute("hx-swap", "outerHTML");
    }

    private Element status(String text) {
        return element("p").attribute("role", "status").with(text);
    }

    private static long ready(ImportReport report) {
        return report.counts().imported();
    }

    private List<Element> done(ImportReport report) {
        String counts = words.say(
                "check.counts",
                ready(report),
                report.counts().rejected(),
                report.counts().skipped());
        List<Element> lines = new ArrayList<>();
        lines.add(status(counts).attribute("data-ready", String.valueOf(ready(report))));
        lines.addAll(details(report));
        return lines;
    }

    /** What can be done about it, why rows are skipped, and what is wrong. */
    private List<Element> details(ImportReport report) {
        List<Element> lines = new ArrayList<>();
        report.advice().forEach(advice -> lines.add(advice(advice)));
        lines.addAll(new SkippedRows(words, options, report.warnings())
                .lines(report.counts().skipped(), 0));
        new ValueWarnings(words, report.warnings()).details().ifPresent(lines::add);
        List<Element> chart = CodeChart.of(words, report).chart();
        // The rows themselves are there to be read on their page.
        if (!chart.isEmpty() && place != Place.ROWS) {
            lines.add(element("details")
                    .with(element("summary").with(words.say("errors.title")))
                    .with(chart));
        }
        return lines;
    }

    /** Returns an advice with a button for each of its choices. */
    private Element advice(Advice advice) {
        Element line =
                element("div").attribute("data-kind", "advice").with(PageParts.paragraph(advice.text(words.errors())));
        for (Advice.Choice choice : advice.choices()) {
            line = line.with(element("button")
                    .attribute("type", "submit")
                    .attribute("form", place.form)
                    .attribute("formaction", file + place.action)
                    .attribute("name", "advice")
                    .attribute("value", AdvisedOption.text(advice, choice))
                    .attribute("data-kind", "secondary")
                    .with(words.say("advice.do", nameOf(advice, choice))));
        }
        return line;
    }

    /** What a choice is called on the pages. */
    private String nameOf(Advice advice, Advice.Choice choice) {
        String header = choice.header();
        if (header != null) {
            return header;
        }
        return switch (advice.option()) {
            case "invalidValues" -> words.say("format.drop");
            case "defaultCountry" -> words.country(choice.value());
            case "datePattern" -> words.say("dates." + choice.value());
            default -> choice.value();
        };
    }
}
