package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.jobs.job.JobProblem;
import com.isendu.contactimport.jobs.job.JobState;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import java.util.ArrayList;
import java.util.List;

/** Step 4, where an import was stopped: before it wrote anything, or midway. */
public record StoppedPage(Words words, Element token, ImportJob job) {

    public Page page() {
        return job.state() == JobState.SUSPENDED ? midway() : refused();
    }

    private Page midway() {
        ImportProgress progress = job.progress().counted();
        List<Html> content = new ArrayList<>(problem());
        content.add(PageParts.paragraph(words.say("stopped.rows", progress.rows(), progress.rejected())));
        content.add(PageParts.form("imports/" + job.id() + "/continue", token)
                .with(PageParts.submit(words.say("stopped.continue"))));
        return page(content, "stopped.midway");
    }

    private Page refused() {
        List<Html> content = new ArrayList<>(problem());
        content.add(PageParts.paragraph(words.say("stopped.nothing")));
        content.add(
                PageParts.link("files/" + job.id(), words.say("stopped.back")).attribute("role", "button"));
        return page(content, "stopped.title");
    }

    private List<Element> problem() {
        JobProblem problem = job.problem();
        return problem == null ? List.of() : List.of(PageParts.alert(problem.text(words.errors())));
    }

    private Page page(List<Html> content, String title) {
        content.add(PageParts.form("imports/" + job.id() + "/finish", token)
                .with(
                        PageParts.submit(words.say("stopped.discard"))
                                .attribute("data-kind", "secondary")
                                .attribute("aria-describedby", "discard-help"),
                        PageParts.small("discard-help", words.say("stopped.discard.help"))));
        content.add(element("p").with(PageParts.link("./", words.say("outcome.another"))));
        content.add(PageParts.importId(words, job));
        return new Page(words, 4, words.say(title), content);
    }
}
