package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.session.Upload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step 3: who imports confirms the consents of the contacts; nothing is written before.
 *
 * @param words the language
 * @param token the hidden field
 * @param upload the file
 * @param name who confirms, as known so far
 * @param error what was missing, if something was
 */
record ConsentPage(
        Words words,
        Element token,
        Upload upload,
        String name,
        @Nullable String error) {

    Page page() {
        List<Html> content = new ArrayList<>();
        if (error != null) {
            content.add(PageParts.alert(error));
        }
        content.add(PageParts.paragraph(words.say(
                "consent.what",
                upload.name(),
                MappingSentence.of(words, upload.preview().mapping()))));
        content.add(CheckPanel.empty(words, upload.id()));
        content.add(form());
        return new Page(words, 3, words.say("consent.title"), content);
    }

    private Element form() {
        return PageParts.form("/files/" + upload.id() + "/import", token)
                .attribute("id", "consent")
                .with(
                        element("input")
                                .attribute("type", "hidden")
                                .attribute("name", "version")
                                .attribute("value", String.valueOf(upload.version())),
                        element("blockquote")
                                .with(
                                        PageParts.paragraph(words.say("consent.statement")),
                                        element("footer")
                                                .with(words.say(
                                                        "consent.version",
                                                        Consent.DEFAULT_STATEMENT,
                                                        Consent.DEFAULT_STATEMENT_VERSION))),
                        element("label").attribute("for", "person").with(words.say("consent.name")),
                        person(),
                        agreement(),
                        element("div")
                                .attribute("data-buttons", "")
                                .with(
                                        PageParts.link("/files/" + upload.id(), words.say("consent.back")),
                                        PageParts.submit(words.say("consent.submit"))
                                                .attribute("id", "import")));
    }

    private Element person() {
        return element("input")
                .attribute("type", "text")
                .attribute("name", "person")
                .attribute("id", "person")
                .attribute("autocomplete", "name")
                .attribute("maxlength", String.valueOf(ConsentStep.LONGEST_NAME))
                .attribute("value", name)
                .flag("required", true);
    }

    private Element agreement() {
        return element("div")
                .with(
                        element("input")
                                .attribute("type", "checkbox")
                                .attribute("name", "agreed")
                                .attribute("id", "agreed")
                                .attribute("value", "yes")
                                .flag("required", true),
                        element("label").attribute("for", "agreed").with(words.say("consent.agree")));
    }
}
