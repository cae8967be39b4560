package com.isendu.contactimport.web;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingDrift.ColumnDrift;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.web.html.Element;
import com.isendu.contactimport.web.html.Html;
import com.isendu.contactimport.web.session.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: how the file is read and which column is which field. Any change draws it anew.
 *
 * @param words the language
 * @param token the hidden field
 * @param upload the file
 * @param fields what a column can be
 * @param typed what is typed and not set
 * @param error why the last change was not made, if it was not
 */
record MappingPage(
        Words words,
        Element token,
        Upload upload,
        List<Field> fields,
        TypedValues typed,
        @Nullable String error) {

    Page page() {
        ImportPreview preview = upload.preview();
        MappedColumns mapped = MappedColumns.of(preview);
        List<Html> content = new ArrayList<>();
        content.add(PageParts.paragraph(words.say(
                "mapping.file",
                upload.name(),
                words.size(upload.file().bytes()),
                preview.columns().size())));
        content.addAll(notes(preview));
        content.add(form(preview, mapped));
        return new Page(words, 2, words.say("mapping.title"), content);
    }

    private List<Element> notes(ImportPreview preview) {
        List<Element> notes = new ArrayList<>();
        if (error != null) {
            notes.add(PageParts.alert(error));
        }
        if (!preview.hasKey()) {
            notes.add(PageParts.alert(noKey()));
        }
        invalidValue(preview).ifPresent(warning -> notes.add(PageParts.alert(words.invalidValue(warning, fields))));
        preview.warnings().stream()
                .filter(warning -> !isInvalidValue(warning))
                .map(words.errors()::text)
                .distinct()
                .forEach(text -> notes.add(PageParts.warning(text)));
        MappingDrift drift = preview.drift();
        if (drift != null) {
            notes.add(drift(drift));
        }
        return notes;
    }

    private String noKey() {
        List<Field> keys = upload.options().identifiedBy();
        return keys.size() == 1
                ? words.say("mapping.noEmail")
                : words.say(
                        "mapping.noKey",
                        String.join(", ", keys.stream().map(words::nameOf).toList()));
    }

    private static boolean isInvalidValue(RowError warning) {
        return warning.code().equals(ErrorCode.FIXED_VALUE_INVALID);
    }

    /** Why a value for all rows is none that its field takes, if one is. */
    static Optional<RowError> invalidValue(ImportPreview preview) {
        return preview.warnings().stream().filter(MappingPage::isInvalidValue).findFirst();
    }

    /** Whether an import with the mapping of a preview could begin. */
    static boolean isComplete(ImportPreview preview) {
        return preview.hasKey() && invalidValue(preview).isEmpty();
    }

    /** What has become of the columns of the mapping that was asked for. */
    private Element drift(MappingDrift drift) {
        List<Element> changes = drift.columns().stream()
                .filter(column -> column.kind() != ColumnDrift.Kind.SAME)
                .map(column -> element("li").with(column.text(words.errors())))
                .toList();
        return element("ul").attribute("data-kind", "drift").with(changes);
    }

    private Element form(ImportPreview preview, MappedColumns mapped) {
        String address = "/files/" + upload.id();
        Element again = element("noscript")
                .with(element("button")
                        .attribute("type", "submit")
                        .attribute("formaction", address)
                        .with(words.say("mapping.redraw")));
        return PageParts.form(address + "/mapping", token)
                .attribute("id", "mapping")
                .attribute("hx-post", address)
                // Not of what is typed: a page drawn anew meanwhile would take away what is being typed next.
                .attribute("hx-trigger", "change target:select:not([name^=value-]), change target:#drop")
                .attribute("hx-target", "#main")
                .attribute("hx-swap", "outerHTML")
                .with(
                        new FormatFields(words, upload.options(), preview.format(), upload.sheets()).fieldset(),
                        new ColumnTable(words, fields, preview, mapped).table(),
                        new ValueFields(words, address, fields, upload.options(), preview, typed).details(),
                        recommended(mapped),
                        again,
                        counted(preview),
                        buttons(preview));
    }

    /** What an import would do, as soon as there can be one. */
    private Element counted(ImportPreview preview) {
        return preview.hasKey() ? CheckPanel.empty(words, upload.id()) : element("div");
    }

    private Element recommended(MappedColumns mapped) {
        List<String> missing = FieldOptions.RECOMMENDED.stream()
                .filter(field -> !mapped.has(field))
                .filter(field -> !isName(field) || !mapped.has(ContactField.FULL_NAME))
                .map(words::nameOf)
                .toList();
        return missing.isEmpty()
                ? element("p").attribute("hidden", "")
                : PageParts.paragraph(words.say("mapping.recommended", String.join(", ", missing)));
    }

    private static boolean isName(ContactField field) {
        return field == ContactField.FIRST_NAME || field == ContactField.LAST_NAME;
    }

    private Element buttons(ImportPreview preview) {
        return element("div")
                .attribute("data-buttons", "")
                .with(
                        PageParts.link("/", words.say("mapping.back")),
                        PageParts.submit(words.say("mapping.submit"))
                                .attribute("id", "import")
                                .flag("disabled", !isComplete(preview)));
    }
}
