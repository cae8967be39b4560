package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.upload.CorrectedImport;
import com.isendu.contactimport.web.upload.RowsInError;
import com.isendu.contactimport.web.upload.Workbooks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Step 4, at its end: what was imported, what was not and why, and what to do now.
 *
 * @param words the language
 * @param token the hidden field
 * @param whole the import with its corrections
 * @param job the one that has ended last
 * @param found what the import has found
 * @param out where people go from here
 * @param error why something they wanted from this page did not work, if it did not
 */
public record OutcomePage(
        Words words,
        Element token,
        CorrectedImport whole,
        ImportJob job,
        Found found,
        WayOut out,
        @Nullable String error) {

    /**
     * What the import has found.
     *
     * @param errors the rows that are in error still; null where there are none, or they are not kept any more
     * @param warnings how many warnings of each code there are
     * @param options the options of the import
     */
    public record Found(@Nullable RowsInError errors, Map<ErrorCode, Long> warnings, ImportOptions options) {}

    /**
     * Where people go from here.
     *
     * @param returnUrl the host's page of contacts, if there is one
     * @param isUndoable whether the import can be taken back
     */
    public record WayOut(@Nullable URI returnUrl, boolean isUndoable) {}

    public Page page() {
        ImportCounts counts = whole.counts();
        String outcome = counts.rejected() == 0 ? "all" : counts.imported() > 0 ? "some" : "none";
        List<Html> content = new ArrayList<>();
        if (error != null) {
            content.add(PageParts.alert(error));
        }
        content.add(summary(outcome, counts));
        content.add(counts(counts));
        content.addAll(new SkippedRows(words, found.options, found.warnings).lines(counts.skipped(), whole.leftOut()));
        if (found.errors != null) {
            content.addAll(CodeChart.of(words, found.errors).chart());
        }
        new ValueWarnings(words, found.warnings).details().ifPresent(content::add);
        if (job.hasErrorCsv()) {
            content.add(correct());
        }
        content.add(ways());
        content.add(PageParts.importId(words, job));
        return new Page(words, 4, title(outcome, counts), content);
    }

    /** Without an error, not all contacts are imported where some are skipped: perhaps nobody is. */
    private String title(String outcome, ImportCounts counts) {
        if (counts.skipped() == 0 || !outcome.equals("all")) {
            return words.say("outcome." + outcome);
        }
        return words.say(counts.imported() == 0 ? "outcome.none" : "outcome.complete");
    }

    private Element summary(String outcome, ImportCounts counts) {
        return element("p")
                .attribute("role", "status")
                .attribute("data-outcome", outcome)
                .with(words.say(
                        "outcome." + (counts.skipped() == 0 ? outcome : "skipped") + ".text",
                        counts.imported(),
                        counts.records(),
                        counts.rejected(),
                        counts.skipped()));
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

    /** Returns the ways back for those in error: here, or in a spreadsheet. */
    private Element correct() {
        String address = "imports/" + job.id();
        return element("section")
                .attribute("aria-labelledby", "correct-title")
                .with(
                        element("h2").attribute("id", "correct-title").with(words.say("correct.title")),
                        PageParts.form(address + "/correct", token)
                                .with(PageParts.submit(words.say("correct.here"))
                                        .attribute("id", "correct")),
                        element("details")
                                .attribute("id", "elsewhere")
                                .with(
                                        element("summary").with(words.say("correct.elsewhere")),
                                        PageParts.paragraph(words.say("correct.text")),
                                        downloads(address),
                                        corrected(address + "/corrected")));
    }

    private Element corrected(String address) {
        return UploadPage.uploading(PageParts.form(address, token), address)
                .attribute("id", "corrected")
                .attribute("data-at-once", "")
                .with(
                        UploadPage.file(words, words.say("correct.file")),
                        UploadPage.sent(words),
                        PageParts.submit(words.say("correct.submit")));
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

    private Element ways() {
        Element ways = PageParts.waysOut(words, out.returnUrl());
        return out.isUndoable() && job.importId() != null ? ways.with(undo()) : ways;
    }

    private Element undo() {
        return element("details")
                .attribute("id", "undo")
                .with(
                        element("summary").with(words.say("undo.title")),
                        PageParts.paragraph(undoText()),
                        PageParts.form("imports/" + job.id() + "/undo", token)
                                .with(PageParts.submit(words.say("undo.submit")).attribute("data-kind", "secondary")));
    }

    private String undoText() {
        String text = words.say("undo.text");
        return whole.jobs().size() == 1 ? text : text + " " + words.say("undo.corrections");
    }
}
