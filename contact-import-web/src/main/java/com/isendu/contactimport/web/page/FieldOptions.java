package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.web.html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The fields that a column or a value can be for, grouped by how much they matter. */
public record FieldOptions(Words words, List<Field> fields, String chosen) {

    /** Those that campaigns by WhatsApp need. */
    public static final List<ContactField> RECOMMENDED =
            List.of(ContactField.FIRST_NAME, ContactField.LAST_NAME, ContactField.PHONE);

    /** The fields, behind what is said where none is chosen. */
    public List<Element> options(String none) {
        List<Element> groups = new ArrayList<>();
        groups.add(option("", none));
        add(groups, "field.required", FieldOptions::isRequired);
        add(groups, "field.recommended", field -> !isRequired(field) && isRecommended(field));
        add(
                groups,
                "field.others",
                field -> field instanceof ContactField && !isRequired(field) && !isRecommended(field));
        add(groups, "field.own", field -> field instanceof CustomField && !isRequired(field));
        return groups;
    }

    private static boolean isRequired(Field field) {
        return field == ContactField.EMAIL || (field instanceof CustomField custom && custom.required());
    }

    private static boolean isRecommended(Field field) {
        return field instanceof ContactField own && RECOMMENDED.contains(own);
    }

    private void add(List<Element> groups, String label, Predicate<Field> filter) {
        List<Element> options = fields.stream()
                .filter(filter)
                .map(field -> option(field.key(), words.nameOf(field)))
                .toList();
        if (!options.isEmpty()) {
            groups.add(element("optgroup").attribute("label", words.say(label)).with(options));
        }
    }

    private Element option(String value, String name) {
        return element("option")
                .attribute("value", value)
                .flag("selected", value.equals(chosen))
                .with(name);
    }
}
