package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.session.Job;
import java.util.ArrayList;
import java.util.List;

/** What an import of what is chosen would come to; replaces itself until that is known. */
record CheckPanel(Words words, String id, Job check) {

    Element panel() {
        Element panel = element("section").attribute("id", "check").attribute("aria-label", words.say("check.title"));
        return check.result()
                .map(result -> panel.with(done(result)))
                .or(() -> check.failure().map(failure -> panel.with(stopped(failure))))
                .orElseGet(() -> asking(panel, id, "every 700ms").with(running()));
    }

    /** The panel before anybody has looked. */
    static Element empty(Words words, String id) {
        return asking(
                        element("section").attribute("id", "check").attribute("aria-label", words.say("check.title")),
                        id,
                        "load")
                .with(PageParts.paragraph(words.say("check.begins")));
    }

    private static Element asking(Element panel, String id, String when) {
        return panel.attribute("hx-get", "/files/" + id + "/check")
                .attribute("hx-trigger", when)
                .attribute("hx-target", "this")
                .attribute("hx-swap", "outerHTML");
    }

    private List<Element> running() {
        return List.of(
                PageParts.paragraph(words.say("check.running", check.progress().rows())),
                ProgressPanel.bar(check.progress(), words.say("check.title")));
    }

    private List<Element> done(ImportResult result) {
        ImportReport report = result.report();
        long ready = report.counts().records() - report.counts().rejected();
        List<Element> lines = new ArrayList<>();
        lines.add(element("p")
                .attribute("role", "status")
                .with(element("strong").with(words.say("check.ready", ready)))
                .with(
                        report.counts().rejected() == 0
                                ? ""
                                : " "
                                        + words.say(
                                                "check.errors", report.counts().rejected())));
        report.advice().forEach(advice -> lines.add(PageParts.warning(advice.text(words.errors()))));
        lines.addAll(new CodeChart(words, report).chart());
        return lines;
    }

    private Element stopped(ImportException failure) {
        return PageParts.alert(words.errors().text(failure));
    }
}
