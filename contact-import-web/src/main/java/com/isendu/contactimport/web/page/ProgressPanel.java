package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.web.html.Element;

/** How far an import is; replaces itself until it has ended. */
public record ProgressPanel(Words words, ImportJob job) {

    public Element panel() {
        ImportProgress progress = job.progress().counted();
        return element("section")
                .attribute("id", "progress")
                .attribute("hx-get", "imports/" + job.id() + "/progress")
                .attribute("hx-trigger", "every 500ms")
                .attribute("hx-target", "this")
                .attribute("hx-swap", "outerHTML")
                .with(
                        bar(progress, words.say("progress.title")),
                        PageParts.paragraph(text(progress)).attribute("role", "status"),
                        PageParts.importId(words, job));
    }

    private String text(ImportProgress progress) {
        if (job.state() == JobState.WAITING) {
            return words.say(job.faults() > 0 ? "progress.again" : "progress.waiting");
        }
        if (job.state() == JobState.INTERRUPTED) {
            return words.say("progress.interrupted");
        }
        return words.say(
                "progress.rows",
                progress.rows(),
                progress.rejected(),
                job.progress().rowsPerSecond());
    }

    /** By bytes, since nobody knows the rows before they are read. */
    static Element bar(ImportProgress progress, String label) {
        Element bar = element("progress").attribute("max", "100").attribute("aria-label", label);
        return progress.bytesTotal() <= 0
                ? bar
                : bar.attribute("value", String.valueOf(progress.bytesRead() * 100 / progress.bytesTotal()));
    }
}
