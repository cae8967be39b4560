package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.upload.Upload;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step 3: who imports confirms the consents of the contacts; nothing is written before.
 *
 * @param words the language
 * @param token the hidden field
 * @param upload the file
 * @param asked what is to be confirmed, and by whom
 * @param panel what the import would come to
 * @param error what was missing, if something was
 */
public record ConsentPage(
        Words words,
        Element token,
        Upload upload,
        Asked asked,
        Element panel,
        @Nullable String error) {

    /** How many characters a name has at most. */
    public static final int LONGEST_NAME = 200;

    /**
     * What is to be confirmed, and by whom.
     *
     * @param name who confirms, as known so far
     * @param asksName whether the person types the name
     * @param statement the host's statement; null for that of the pages
     * @param more where more about it is to be read; null for nowhere
     */
    public record Asked(
            String name,
            boolean asksName,
            @Nullable String statement,
            @Nullable URI more) {

        /** The name is a person's. */
        @Override
        public String toString() {
            return "Asked";
        }
    }

    public Page page() {
        List<Html> content = List.of(CheckPanel.adviceForm(upload, token), dialog());
        return new Page(words, 3, words.say("consent.title"), content);
    }

    /** Holds all that is to be read before the confirmation, since the script of the pages makes it modal. */
    private Element dialog() {
        Element dialog = element("dialog")
                .attribute("id", "gdpr")
                .attribute("aria-labelledby", "gdpr-title")
                .flag("open", true);
        Element article = element("article")
                .with(element("h2")
                        .attribute("id", "gdpr-title")
                        .attribute("tabindex", "-1")
                        .flag("autofocus", true)
                        .with(words.say("consent.dialog")));
        if (error != null) {
            article = article.with(PageParts.alert(error));
        }
        return dialog.with(article.with(what(), panel, statement(), form()));
    }

    private Element what() {
        return PageParts.paragraph(words.say(
                "consent.what",
                upload.name(),
                MappingSentence.of(words, upload.preview().mapping())));
    }

    private Element statement() {
        String text = asked.statement();
        URI more = asked.more();
        Element statement = element("p").with(text == null ? words.say("consent.statement") : text);
        return more == null
                ? statement
                : statement
                        .with(" ")
                        .with(element("a")
                                .address("href", more)
                                .attribute("target", "_blank")
                                .attribute("rel", "noopener")
                                .with(words.say("consent.more")));
    }

    private Element form() {
        Element form = PageParts.form("files/" + upload.id() + "/import", token)
                .attribute("id", "consent")
                .with(PageParts.hidden("version", upload.version()));
        form = asked.asksName()
                ? form.with(element("label").attribute("for", "person").with(words.say("consent.name")), person())
                : form.with(PageParts.paragraph(words.say("consent.by", asked.name())));
        return form.with(
                agreement(),
                element("div")
                        .attribute("data-buttons", "")
                        .with(
                                PageParts.link("files/" + upload.id(), words.say("consent.back"))
                                        .attribute("id", "back"),
                                PageParts.submit(words.say("consent.submit")).attribute("id", "import")));
    }

    private Element person() {
        return element("input")
                .attribute("type", "text")
                .attribute("name", "person")
                .attribute("id", "person")
                .attribute("autocomplete", "name")
                .attribute("maxlength", String.valueOf(LONGEST_NAME))
                .attribute("value", asked.name())
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
