package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.session.Job;
import com.isendu.contactimport.web.session.Upload;
import java.util.List;

/** Step 4, while rows are written. */
record RunningPage(Words words, Element token, Upload upload, Job job) {

    Page page() {
        return new Page(
                words,
                4,
                words.say("progress.title"),
                List.of(
                        PageParts.paragraph(words.say("progress.lead", upload.name())),
                        new ProgressPanel(words, upload.id(), job).panel(),
                        element("noscript")
                                .with(PageParts.link("/imports/" + upload.id(), words.say("progress.reload"))),
                        PageParts.form("/imports/" + upload.id() + "/cancel", token)
                                .with(PageParts.submit(words.say("progress.cancel"))
                                        .attribute("data-kind", "secondary"))));
    }
}
