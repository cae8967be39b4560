package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.report.ImportSuspendedException;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.session.Job;
import com.isendu.contactimport.web.session.Upload;
import com.isendu.contactimport.web.session.Workbooks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 4, at its end: what was imported, what was not and why, and what to do now. */
record OutcomePage(
        Words words,
        Element token,
        Upload upload,
        Job job,
        @Nullable String error) {

    Page page() {
        return job.result()
                .map(this::ended)
                .orElseGet(() -> stopped(job.failure().orElseThrow()));
    }

    private Page ended(ImportResult result) {
        ImportReport report = result.report();
        ImportCounts counts = report.counts();
        String outcome = result.match(all -> "all", some -> "some", none -> "none");
        List<Html> content = new ArrayList<>();
        if (error != null) {
            content.add(PageParts.alert(error));
        }
        content.add(summary(outcome, counts));
        content.add(counts(counts));
        report.fileWarnings()
                .forEach(warning -> content.add(PageParts.warning(words.errors().text(warning))));
        content.addAll(new CodeChart(words, report).chart());
        report.advice().forEach(advice -> content.add(PageParts.warning(advice.text(words.errors()))));
        if (counts.rejected() > 0) {
            content.add(correct());
        }
        content.add(finish());
        content.add(PageParts.importId(words, job));
        return new Page(words, 4, words.say("outcome." + outcome), content);
    }

    private Element summary(String outcome, ImportCounts counts) {
        return element("p")
                .attribute("role", "status")
                .attribute("data-outcome", outcome)
                .with(words.say(
                        "outcome." + outcome + ".text",
                        counts.imported() + counts.skipped(),
                        counts.records(),
                        counts.rejected()));
    }

    private Element counts(ImportCounts counts) {
        return element("dl")
                .attribute("id", "counts")
                .with(
                        count("created", counts.created()),
                        count("updated", counts.updated()),
                        count("unchanged", counts.unchanged()),
                        count("skipped", counts.skipped()),
                        count("rejected", counts.rejected()));
    }

    private Element count(String key, long count) {
        return element("div")
                .with(
                        element("dt").with(words.say("count." + key)),
                        element("dd").attribute("data-count", key).with(words.number(count)));
    }

    /** The way back for those in error: download, correct, import again. */
    private Element correct() {
        String address = "/imports/" + upload.id();
        return element("section")
                .attribute("aria-labelledby", "correct-title")
                .with(
                        element("h2").attribute("id", "correct-title").with(words.say("correct.title")),
                        PageParts.paragraph(words.say("correct.text")),
                        downloads(address),
                        UploadPage.uploading(PageParts.form(address + "/corrected", token), address + "/corrected")
                                .attribute("id", "corrected")
                                .attribute("data-at-once", "")
                                .with(
                                        UploadPage.file(words, words.say("correct.file")),
                                        UploadPage.sent(words),
                                        PageParts.submit(words.say("correct.submit"))));
    }

    private Element downloads(String address) {
        Element downloads = element("div")
                .attribute("data-downloads", "")
                .with(PageParts.link(address + "/errors.csv", words.say("correct.download"))
                        .attribute("role", "button")
                        .attribute("id", "download"));
        return Workbooks.areTaken()
                ? downloads.with(PageParts.link(address + "/errors.xlsx", words.say("correct.download.workbook"))
                        .attribute("role", "button")
                        .attribute("id", "download-workbook"))
                : downloads;
    }

    private Element finish() {
        return PageParts.form("/imports/" + upload.id() + "/finish", token)
                .with(
                        PageParts.submit(words.say("outcome.finish"))
                                .attribute("data-kind", "secondary")
                                .attribute("aria-describedby", "finish-help"),
                        PageParts.small("finish-help", words.say("outcome.finish.help")));
    }

    private Page stopped(ImportException failure) {
        boolean midway = failure instanceof ImportSuspendedException;
        List<Html> content = new ArrayList<>();
        content.add(PageParts.alert(words.errors().text(failure)));
        if (failure instanceof ImportSuspendedException suspended) {
            content.add(counts(suspended.report().counts()));
            content.add(PageParts.form("/imports/" + upload.id() + "/continue", token)
                    .with(PageParts.submit(words.say("stopped.continue"))));
        } else {
            content.add(PageParts.paragraph(words.say("stopped.nothing")));
            content.add(PageParts.link("/files/" + upload.id(), words.say("stopped.back"))
                    .attribute("role", "button"));
        }
        content.add(finish());
        content.add(PageParts.importId(words, job));
        return new Page(words, 4, words.say(midway ? "stopped.midway" : "stopped.title"), content);
    }
}
