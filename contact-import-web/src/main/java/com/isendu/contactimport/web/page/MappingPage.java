package com.isendu.contactimport.web.page;

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
import com.isendu.contactimport.web.upload.Upload;
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
 * @param panel what an import would come to
 * @param error why the last change was not made, if it was not
 */
public record MappingPage(
        Words words,
        Element token,
        Upload upload,
        List<Field> fields,
        TypedValues typed,
        Element panel,
        @Nullable String error) {

    private static final int FEW_COLUMNS = 8;

    public Page page() {
        ImportPreview preview = upload.preview();
        MappedColumns mapped = MappedColumns.of(preview);
        List<Html> content = new ArrayList<>(notes(preview));
        content.add(form(preview, mapped));
        return new Page(words, 2, words.say("mapping.title"), content);
    }

    private List<Element> notes(ImportPreview preview) {
        List<Element> notes = new ArrayList<>();
        if (error != null) {
            notes.add(PageParts.alert(error));
        }
        invalidValue(preview).ifPresent(warning -> notes.add(PageParts.alert(words.invalidValue(warning))));
        preview.warnings().stream()
                .filter(warning -> !isInvalidValue(warning))
                .map(words.errors()::text)
                .distinct()
                .forEach(text -> notes.add(PageParts.warning(text)));
        MappingDrift drift = preview.drift();
        if (drift != null) {
            drift(drift).ifPresent(notes::add);
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
    public static Optional<RowError> invalidValue(ImportPreview preview) {
        return preview.warnings().stream().filter(MappingPage::isInvalidValue).findFirst();
    }

    /** Whether an import with the mapping of a preview could begin. */
    public static boolean isComplete(ImportPreview preview) {
        return preview.hasKey() && invalidValue(preview).isEmpty();
    }

    /** What has become of the columns of the mapping that was asked for; nothing where all are as they were. */
    private Optional<Element> drift(MappingDrift drift) {
        List<Element> changes = drift.columns().stream()
                .filter(column -> column.kind() != ColumnDrift.Kind.SAME)
                .map(column -> element("li").with(column.text(words.errors())))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(element("details")
                        .attribute("id", "drift")
                        .with(
                                element("summary").with(words.say("mapping.drift", changes.size())),
                                element("ul").attribute("data-kind", "drift").with(changes)));
    }

    private Element form(ImportPreview preview, MappedColumns mapped) {
        String address = "files/" + upload.id();
        Element again = element("noscript")
                .with(element("button")
                        .attribute("type", "submit")
                        .attribute("formaction", address)
                        .with(words.say("mapping.redraw")));
        return PageParts.form(address + "/mapping", token)
                .attribute("id", "mapping")
                .attribute("hx-post", address)
                // Not of what is typed: a page drawn anew meanwhile would take away what is being typed next.
                .attribute(
                        "hx-trigger",
                        "change target:select:not([name^=value-]), change target:#drop, change target:#header")
                .attribute("hx-target", "#main")
                .attribute("hx-swap", "outerHTML")
                .with(
                        PageParts.hidden("columns", "yes"),
                        new FormatFields(words, upload, preview.format()).fieldset(),
                        filter(preview, mapped),
                        new ColumnTable(words, fields, preview, mapped).table(),
                        new ValueFields(words, address, fields, upload.options(), preview, typed).details(),
                        recommended(mapped),
                        again,
                        bar(preview, mapped));
    }

    /** Shows only the columns that are not linked; works without scripts, by the style sheet. */
    private Element filter(ImportPreview preview, MappedColumns mapped) {
        boolean isWorthIt = preview.columns().size() > FEW_COLUMNS
                && mapped.count() < preview.columns().size();
        return !isWorthIt
                ? element("div").flag("hidden", true)
                : element("div")
                        .attribute("data-filter", "")
                        .with(
                                element("input").attribute("type", "checkbox").attribute("id", "unlinked"),
                                element("label").attribute("for", "unlinked").with(words.say("mapping.unlinked")));
    }

    /** What stays at the bottom: how far one is, what would be imported, and the way on, or why there is none. */
    private Element bar(ImportPreview preview, MappedColumns mapped) {
        boolean isComplete = isComplete(preview);
        Element bar = element("div")
                .attribute("id", "bar")
                .with(element("p")
                        .attribute("id", "linked")
                        .with(words.say(
                                "mapping.linked",
                                mapped.count(),
                                preview.columns().size())));
        bar = preview.hasKey()
                ? bar.with(panel)
                : bar.with(element("p").attribute("id", "blocked").with(noKey()));
        return bar.with(element("div")
                .attribute("data-buttons", "")
                .with(
                        PageParts.link("./", words.say("mapping.back")),
                        PageParts.submit(words.say("mapping.submit"))
                                .attribute("id", "import")
                                .attribute("aria-describedby", preview.hasKey() ? "linked" : "blocked")
                                .flag("disabled", !isComplete)));
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
}
