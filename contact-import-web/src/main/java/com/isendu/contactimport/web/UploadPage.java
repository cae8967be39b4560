package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.session.Workbooks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Step 1: the file and three options.
 *
 * @param words the language
 * @param token the hidden field
 * @param last the mapping that can be used again, if there is one
 * @param error what was wrong with the file before, if something was
 */
record UploadPage(
        Words words,
        Element token,
        Optional<RememberedMapping> last,
        @Nullable String error) {

    private static final String ACCEPTED = ".csv,.txt,.tsv,text/csv,text/plain";
    private static final String PACKED = ",.xlsx,.xlsm,.gz,.zip";

    Page page() {
        List<Html> content = new ArrayList<>();
        if (error != null) {
            content.add(PageParts.alert(error));
        }
        content.add(PageParts.paragraph(words.say(Workbooks.areTaken() ? "upload.lead.workbooks" : "upload.lead")));
        content.add(form());
        return new Page(words, 1, words.say("upload.title"), content);
    }

    private Element form() {
        return uploading(PageParts.form("/files", token), "/files")
                .attribute("id", "upload")
                .with(
                        file(words, words.say(Workbooks.areTaken() ? "upload.file.workbooks" : "upload.file")),
                        element("fieldset")
                                .with(element("legend").with(words.say("upload.options")))
                                .with(options()),
                        sent(words),
                        PageParts.submit(words.say("upload.submit")));
    }

    /** A form that sends a file, telling how much of it has arrived where scripts are allowed. */
    static Element uploading(Element form, String address) {
        return form.attribute("enctype", "multipart/form-data")
                .attribute("hx-post", address)
                .attribute("hx-encoding", "multipart/form-data")
                .attribute("hx-target", "#main")
                .attribute("hx-swap", "outerHTML")
                .attribute("hx-disabled-elt", "find button");
    }

    /** Where a file is dropped or chosen. */
    static Element file(Words words, String label) {
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
    static Element sent(Words words) {
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
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("", words.say("header.AUTO"));
        for (HeaderMode mode : HeaderMode.values()) {
            headers.put(mode.name(), words.say("header." + mode));
        }
        options.add(PageParts.select("header", words.say("upload.header"), headers, "")
                .with(PageParts.small("header-help", words.say("upload.header.help"))));
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
