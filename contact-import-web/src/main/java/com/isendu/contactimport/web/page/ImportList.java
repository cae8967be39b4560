package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.upload.AccountImports;
import com.isendu.contactimport.web.upload.CorrectedImport;
import com.isendu.contactimport.web.upload.UndoneImports;
import com.isendu.contactimport.web.upload.Upload;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account has under way, and what it has imported.
 *
 * @param words the language
 * @param token the hidden field
 * @param imports those of the account
 * @param undone those that were undone: there is nothing to do with them
 */
public record ImportList(Words words, Element token, AccountImports imports, UndoneImports undone) {

    private static final int SHOWN = 20;

    /** A section each; none where there is nothing. */
    List<Element> sections() {
        List<Element> sections = new ArrayList<>();
        List<CorrectedImport> open =
                imports.open().stream().filter(whole -> !isUndone(whole)).toList();
        if (!open.isEmpty()) {
            sections.add(
                    section("open", open.stream().limit(SHOWN).map(this::open).toList()));
        }
        if (!imports.ended().isEmpty()) {
            sections.add(section(
                    "history",
                    imports.ended().stream().limit(SHOWN).map(this::ended).toList()));
        }
        return sections;
    }

    private Element section(String id, List<Element> items) {
        return element("section")
                .attribute("id", id)
                .attribute("aria-labelledby", id + "-title")
                .with(
                        element("h2").attribute("id", id + "-title").with(words.say("list." + id)),
                        element("ul").attribute("data-imports", "").with(items));
    }

    /** What is going on with it, and the way on. */
    private Element open(CorrectedImport whole) {
        ImportJob job = whole.last();
        Element item = item(whole).with(element("span").with(state(job)));
        Element link = PageParts.link(addressOf(job), words.say("list.go." + stateOf(job)));
        if (job.state() != JobState.UPLOADED) {
            return item.with(link);
        }
        return item.with(
                link,
                PageParts.form("files/" + job.id() + "/discard", token)
                        .with(PageParts.submit(words.say("list.discard"))
                                .attribute("data-kind", "secondary")
                                .attribute("aria-label", words.say("list.discard.of", Upload.nameOf(job)))));
    }

    private String state(ImportJob job) {
        boolean isTriedAgain = job.state() == JobState.WAITING && job.faults() > 0;
        return isTriedAgain ? words.say("progress.again") : words.say("list.state." + stateOf(job), rejected(job));
    }

    private static long rejected(ImportJob job) {
        return job.result() == null ? 0 : job.result().counts().rejected();
    }

    private static String stateOf(ImportJob job) {
        if (job.state() == JobState.UPLOADED) {
            return job.corrects() == null ? "UPLOADED" : "CORRECTING";
        }
        return job.state().name();
    }

    private static String addressOf(ImportJob job) {
        if (job.state() != JobState.UPLOADED) {
            return "imports/" + job.id();
        }
        return "files/" + job.id() + (job.corrects() == null ? "" : "/rows");
    }

    private boolean isUndone(CorrectedImport whole) {
        return whole.completed().filter(undone::contains).isPresent();
    }

    private Element ended(CorrectedImport whole) {
        ImportJob last = whole.completed().orElseThrow();
        if (isUndone(whole)) {
            return item(whole).with(element("span").with(words.say("list.undone")));
        }
        ImportCounts counts = whole.counts();
        Element item = item(whole)
                .with(
                        element("span")
                                .with(words.say(
                                        "list.counts",
                                        counts.created(),
                                        counts.updated(),
                                        counts.unchanged(),
                                        counts.skipped(),
                                        counts.rejected())),
                        PageParts.link("imports/" + last.id(), words.say("list.show")));
        return last.hasErrorCsv()
                ? item.with(PageParts.link("imports/" + last.id() + "/errors.csv", words.say("list.errors")))
                : item;
    }

    private Element item(CorrectedImport whole) {
        ImportJob first = whole.first();
        return element("li")
                .with(
                        element("strong").with(Upload.nameOf(first)),
                        PageParts.time(words, first.times().uploadedAt()));
    }
}
