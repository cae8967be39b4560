package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.session.Job;

/** How far an import is; replaces itself until it has ended. */
record ProgressPanel(Words words, String id, Job job) {

    Element panel() {
        ImportProgress progress = job.progress();
        return element("section")
                .attribute("id", "progress")
                .attribute("hx-get", "/imports/" + id + "/progress")
                .attribute("hx-trigger", "every 500ms")
                .attribute("hx-target", "this")
                .attribute("hx-swap", "outerHTML")
                .with(
                        bar(progress, words.say("progress.title")),
                        PageParts.paragraph(text(progress)),
                        PageParts.importId(words, job));
    }

    private String text(ImportProgress progress) {
        if (job.isCancelled()) {
            return words.say("progress.cancelling");
        }
        return job.isWaiting()
                ? words.say("progress.waiting")
                : words.say("progress.rows", progress.rows(), progress.rejected(), job.rate());
    }

    /** By bytes, since nobody knows the rows before they are read. */
    static Element bar(ImportProgress progress, String label) {
        Element bar = element("progress").attribute("max", "100").attribute("aria-label", label);
        return progress.bytesTotal() <= 0
                ? bar
                : bar.attribute("value", String.valueOf(progress.bytesRead() * 100 / progress.bytesTotal()));
    }
}
