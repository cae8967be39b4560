package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.jobs.job.ImportJob;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import that was undone: there is nothing to correct in it any more.
 *
 * @param words the language
 * @param job the import
 * @param returnUrl the host's page of contacts, if there is one
 */
public record UndonePage(
        Words words, ImportJob job, @Nullable URI returnUrl) {

    public Page page() {
        return new Page(
                words,
                4,
                words.say("undone.title"),
                List.of(
                        element("p").attribute("role", "status").with(words.say("undone.text")),
                        PageParts.waysOut(words, returnUrl),
                        PageParts.importId(words, job)));
    }
}
