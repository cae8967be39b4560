package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.FixedValue.Kind;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.web.html.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Below the columns: tags and values for all rows, and what values mean that are none of the choices. Closed while
 * there is nothing of it.
 *
 * @param words the language
 * @param address where the form is drawn anew
 * @param fields what a column can be
 * @param options the options; the values that they hold themselves are the host's and stay
 * @param preview the file
 * @param typed what is typed and not set
 */
public record ValueFields(
        Words words,
        String address,
        List<Field> fields,
        ImportOptions options,
        ImportPreview preview,
        TypedValues typed) {

    public Element details() {
        List<FoundChoice> found = FoundChoice.in(preview, options);
        boolean isOpen = !preview.mapping().fixedValues().isEmpty() || !found.isEmpty() || !typed.isEmpty();
        return element("details")
                .attribute("id", "values")
                .flag("open", isOpen)
                .with(element("summary").with(words.say("values.title")))
                .with(new ChoiceFields(words, found).fieldsets())
                .with(tags(), one(), element("ul").attribute("data-set", "").with(set()));
    }

    private Element tags() {
        String set = own().stream()
                .filter(value -> value.kind() == Kind.TAG)
                .map(FixedValue::value)
                .collect(Collectors.joining(", "));
        String text = typed.tags();
        return element("div")
                .with(
                        element("label").attribute("for", "tags").with(words.say("values.tags")),
                        text("tags", text == null ? set : text).attribute("aria-describedby", "tags-help"),
                        PageParts.small("tags-help", words.say("values.tags.help")));
    }

    /**
     * One more value; the button comes before those that remove one, since the first of a form is what Enter presses.
     */
    private Element one() {
        return element("fieldset")
                .with(
                        element("legend").with(words.say("values.legend")),
                        element("div")
                                .attribute("data-grid", "")
                                .with(
                                        field(),
                                        PageParts.select(
                                                "value-kind",
                                                words.say("values.kind"),
                                                kinds(),
                                                typed.kind().name()),
                                        value()),
                        button("add", "yes", words.say("values.add")).attribute("id", "add"));
    }

    private Element field() {
        List<Field> offered = fields.stream()
                .filter(field -> isOffered(field, options) && !isOfHost(field))
                .toList();
        return element("div")
                .with(
                        element("label").attribute("for", "value-field").with(words.say("values.field")),
                        element("select")
                                .attribute("name", "value-field")
                                .attribute("id", "value-field")
                                .with(new FieldOptions(words, offered, typed.field())
                                        .options(words.say("values.field.none"))));
    }

    /** Whether a field can have the same value in many rows: what contacts are known by cannot. */
    public static boolean isOffered(Field field, ImportOptions options) {
        return field != ContactField.EMAIL && !options.identifiedBy().contains(field);
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(Kind.DEFAULT.name(), words.say("values.kind.DEFAULT"));
        kinds.put(Kind.CONSTANT.name(), words.say("values.kind.CONSTANT"));
        return kinds;
    }

    private Element value() {
        return element("div")
                .with(
                        element("label").attribute("for", "value-text").with(words.say("values.value")),
                        text("value-text", typed.value()));
    }

    private static Element text(String name, String value) {
        return element("input")
                .attribute("type", "text")
                .attribute("name", name)
                .attribute("id", name)
                .attribute("autocomplete", "off")
                .attribute("value", value);
    }

    /** Returns a button that draws the page anew, with scripts and without. */
    private Element button(String name, String value, String text) {
        return PageParts.submit(text)
                .attribute("name", name)
                .attribute("value", value)
                .attribute("formaction", address)
                .attribute("hx-post", address)
                .attribute("data-kind", "secondary");
    }

    private List<Element> set() {
        List<Element> set = new ArrayList<>();
        options.fixedValues().forEach(value -> set.add(item(value)));
        own().stream()
                .filter(value -> value.kind() != Kind.TAG)
                .forEach(value -> set.add(item(value)
                        .with(" ")
                        .with(button("remove", idOf(value), words.say("values.remove"))
                                .attribute("aria-label", words.say("values.remove.of", nameOf(value))))));
        return set;
    }

    private Element item(FixedValue value) {
        return element("li").with(words.say("values.set." + value.kind(), nameOf(value), value.value()));
    }

    private List<FixedValue> own() {
        return preview.mapping().fixedValues().stream()
                .filter(value -> !options.fixedValues().contains(value))
                .toList();
    }

    private boolean isOfHost(Field field) {
        return options.fixedValues().stream()
                .anyMatch(value -> value.kind() != Kind.TAG && value.field().equals(field.key()));
    }

    private String nameOf(FixedValue value) {
        return words.errors().fieldName(value.field());
    }

    /** By what a form knows a value that is set. */
    public static String idOf(FixedValue value) {
        return value.kind() + ":" + value.field();
    }
}
