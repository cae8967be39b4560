package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.http.UploadBody;
import com.isendu.contactimport.web.upload.Workbooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Step 1: the file and three options.
 *
 * @param words the language
 * @param token the hidden field
 * @param last the mapping that can be used again, if there is one
 * @param imports what else the account has under way, and has imported
 * @param error what was wrong with the file before, if something was
 */
public record UploadPage(
        Words words,
        Element token,
        Optional<RememberedMapping> last,
        ImportList imports,
        @Nullable String error) {

    private static final String ACCEPTED = ".csv,.txt,.tsv,text/csv,text/plain";
    private static final String PACKED = ",.xlsx,.xlsm,.gz,.zip";

    public Page page() {
        List<Html> content = new ArrayList<>();
        if (error != null) {
            content.add(PageParts.alert(error));
        }
        content.add(PageParts.paragraph(words.say(Workbooks.areTaken() ? "upload.lead.workbooks" : "upload.lead")));
        content.add(form());
        content.add(element("p").with(PageParts.link("template.csv", words.say("upload.template"))));
        content.addAll(imports.sections());
        return new Page(words, 1, words.say("upload.title"), content);
    }

    private Element form() {
        return uploading(PageParts.form("files", token), "files")
                .attribute("id", "upload")
                .with(
                        file(words, words.say(Workbooks.areTaken() ? "upload.file.workbooks" : "upload.file")),
                        element("fieldset")
                                .with(element("legend").with(words.say("upload.options")))
                                .with(options()),
                        sent(words),
                        PageParts.submit(words.say("upload.submit")));
    }

    /**
     * Returns a form that sends a file; where scripts are allowed, it shows how much of the file has arrived, and sends
     * a large one in parts.
     */
    public static Element uploading(Element form, String address) {
        return form.attribute("enctype", "multipart/form-data")
                .attribute("data-part-bytes", String.valueOf(UploadBody.PART_BYTES))
                .attribute("hx-post", address)
                .attribute("hx-encoding", "multipart/form-data")
                .attribute("hx-target", "#main")
                .attribute("hx-swap", "outerHTML")
                .attribute("hx-disabled-elt", "find button");
    }

    /** Where a file is dropped or chosen. */
    public static Element file(Words words, String label) {
        return element("div")
                .attribute("data-drop", "")
                .with(
                        element("label").attribute("for", "file").with(label),
                        element("input")
                                .attribute("type", "file")
                                .attribute("name", "file")
                                .attribute("id", "file")
                                .attribute("accept", Workbooks.areTaken() ? ACCEPTED + PACKED : ACCEPTED)
                                .attribute("aria-describedby", "file-help")
                                .flag("required", true),
                        PageParts.small("file-help", words.say("upload.file.help")));
    }

    /** How much of the file has arrived, and that the rest has not; hidden until it is sent, or broken off. */
    public static Element sent(Words words) {
        Element bar = element("progress")
                .attribute("max", "100")
                .attribute("value", "0")
                .attribute("data-sent", "")
                .attribute("aria-label", words.say("upload.sent"))
                .flag("hidden", true);
        return element("div")
                .with(
                        bar,
                        PageParts.alert(words.say("upload.broken"))
                                .attribute("data-broken", "")
                                .flag("hidden", true));
    }

    private List<Element> options() {
        List<Element> options = new ArrayList<>();
        options.add(PageParts.tick(
                        "header",
                        true,
                        words.say("header.label"),
                        PageParts.small("header-help", words.say("upload.header.help")))
                .with(PageParts.hidden("header-shown", "yes")));
        options.add(PageParts.tick(
                "house",
                true,
                words.say("upload.house"),
                PageParts.small("house-help", words.say("upload.house.help"))));
        last.ifPresent(remembered -> options.add(lastMapping(remembered)));
        return options;
    }

    private Element lastMapping(RememberedMapping remembered) {
        return PageParts.tick(
                "last",
                true,
                words.say("upload.last"),
                PageParts.small("last-help", words.say("upload.last.help", MappingSentence.of(words, remembered))));
    }
}
