package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.jobs.job.ImportJob;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.upload.Upload;
import java.util.List;

/**
 * Step 4, while an import waits or rows are written.
 *
 * @param words the language
 * @param token the hidden field
 * @param job the import
 * @param isCancelling whether somebody has just asked it to stop
 */
public record RunningPage(Words words, Element token, ImportJob job, boolean isCancelling) {

    public Page page() {
        String address = "imports/" + job.id();
        return new Page(
                words,
                4,
                words.say("progress.title"),
                List.of(
                        PageParts.paragraph(words.say("progress.lead", Upload.nameOf(job))),
                        new ProgressPanel(words, job).panel(),
                        element("noscript").with(PageParts.link(address, words.say("progress.reload"))),
                        isCancelling ? PageParts.warning(words.say("progress.cancelling")) : cancel(address)));
    }

    private Element cancel(String address) {
        return PageParts.form(address + "/cancel", token)
                .with(PageParts.submit(words.say("progress.cancel")).attribute("data-kind", "secondary"));
    }
}
