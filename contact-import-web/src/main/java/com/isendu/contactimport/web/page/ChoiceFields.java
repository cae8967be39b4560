package com.isendu.contactimport.web.page;

import static com.isendu.contactimport.web.html.Html.element;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.web.html.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** For each value that is none of the choices of its field, which of them it means. */
public record ChoiceFields(Words words, List<FoundChoice> found) {

    public List<Element> fieldsets() {
        Map<CustomField, List<FoundChoice>> fields = found.stream()
                .collect(Collectors.groupingBy(FoundChoice::field, LinkedHashMap::new, Collectors.toList()));
        return fields.entrySet().stream()
                .map(field -> fieldset(field.getKey(), field.getValue()))
                .toList();
    }

    private Element fieldset(CustomField field, List<FoundChoice> values) {
        return element("fieldset")
                .attribute("data-choices", "")
                .with(
                        element("legend").with(words.say("choices.title", words.nameOf(field))),
                        element("div")
                                .attribute("data-grid", "")
                                .with(values.stream().map(this::choice).toList()));
    }

    private Element choice(FoundChoice value) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.say("choices.none"));
        value.field().choices().forEach(choice -> choices.put(choice, choice));
        String label = value.count() == 0
                ? words.say("choices.assigned", value.value())
                : words.say("choices.found", value.value(), value.count());
        return PageParts.select(value.id(), label, choices, value.choice());
    }
}
