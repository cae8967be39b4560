package com.isendu.contactimport.web;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.FixedValue.Kind;
import com.isendu.contactimport.web.http.Refusal;
import com.isendu.contactimport.web.page.FoundChoice;
import com.isendu.contactimport.web.page.TypedValues;
import com.isendu.contactimport.web.page.ValueFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads tags, values for all rows and choices from a form; what a form does not mention stays as it is. For one
 * request.
 */
final class ValuesForm {

    private final Exchange exchange;
    private final List<Field> fields;
    private final List<FixedValue> values;
    private TypedValues typed;
    private @Nullable String error;

    private ValuesForm(Exchange exchange, List<Field> fields, ColumnMapping before) {
        this.exchange = exchange;
        this.fields = fields;
        this.values = new ArrayList<>(before.fixedValues());
        this.typed = typed(exchange).withTags(null);
    }

    /**
     * Reads them.
     *
     * @param links the mapping to give them to, with those that are set
     * @param fields what a value can be for
     * @param found the choices that were shown
     * @param isAll whether what is typed is to be set, too
     */
    static AskedValues of(
            Exchange exchange, ColumnMapping links, List<Field> fields, List<FoundChoice> found, boolean isAll) {
        ValuesForm form = new ValuesForm(exchange, fields, links);
        form.remove();
        form.readTags();
        if (isAll || exchange.isTicked("add")) {
            form.addTyped();
        }
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        links.links().forEach(mapping::add);
        form.values.forEach(mapping::add);
        choices(exchange, links, found).forEach(mapping::add);
        return new AskedValues(mapping.build(), form.typed, form.error);
    }

    /** All that is typed, as it stands in the form. */
    static TypedValues typed(Exchange exchange) {
        Kind kind = exchange.form("value-kind").equals(Kind.CONSTANT.name()) ? Kind.CONSTANT : Kind.DEFAULT;
        String tags = exchange.isGiven("tags") ? exchange.form("tags") : null;
        return new TypedValues(tags, exchange.form("value-field"), kind, exchange.form("value-text"));
    }

    /** Returns the same mapping with other values for all rows. */
    static ColumnMapping withValues(ColumnMapping mapping, List<FixedValue> values) {
        ColumnMapping.Builder other = ColumnMapping.builder();
        mapping.links().forEach(other::add);
        values.forEach(other::add);
        mapping.assignedChoices().forEach(other::add);
        return other.build();
    }

    private void remove() {
        String removed = exchange.form("remove");
        values.removeIf(
                value -> value.kind() != Kind.TAG && ValueFields.idOf(value).equals(removed));
    }

    private void readTags() {
        if (!exchange.isGiven("tags")) {
            return;
        }
        List<FixedValue> tags = new ArrayList<>();
        String text = exchange.form("tags");
        for (String tag : Arrays.stream(text.split(",")).map(String::strip).toList()) {
            try {
                if (!tag.isEmpty()) {
                    tags.add(FixedValue.tag(tag));
                }
            } catch (IllegalArgumentException e) {
                typed = typed.withTags(text);
                refuse("values.tag.refused", tag);
                return;
            }
        }
        values.removeIf(value -> value.kind() == Kind.TAG);
        values.addAll(tags);
    }

    private void addTyped() {
        String value = typed.value().strip();
        Field field = fieldOf(typed.field());
        if (field == null && !value.isEmpty()) {
            refuse("values.field.missing", value);
        } else if (field != null && value.isEmpty()) {
            refuse("values.value.missing", exchange.words().nameOf(field));
        } else if (field != null) {
            add(field, value);
        }
    }

    private void add(Field field, String value) {
        try {
            FixedValue added = new FixedValue(field.key(), value, typed.kind());
            // A field has one value for all rows, as far as people are concerned.
            values.removeIf(
                    before -> before.kind() != Kind.TAG && before.field().equals(field.key()));
            values.add(added);
            typed = new TypedValues(typed.tags(), "", Kind.DEFAULT, "");
        } catch (IllegalArgumentException e) {
            refuse("values.constant.refused", exchange.words().nameOf(field));
        }
    }

    private @Nullable Field fieldOf(String key) {
        if (key.isEmpty()) {
            return null;
        }
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.badForm());
    }

    private void refuse(String key, String what) {
        if (error == null) {
            error = exchange.words().say(key, what);
        }
    }

    private static List<AssignedChoice> choices(Exchange exchange, ColumnMapping before, List<FoundChoice> found) {
        List<AssignedChoice> choices = new ArrayList<>(before.assignedChoices());
        found.stream().filter(value -> exchange.isGiven(value.id())).forEach(value -> {
            choices.removeIf(assigned -> assigned.field().equals(value.field().key())
                    && assigned.found().equals(value.value()));
            exchange.given(value.id()).ifPresent(choice -> choices.add(assigned(value, choice)));
        });
        return choices;
    }

    private static AssignedChoice assigned(FoundChoice value, String choice) {
        try {
            return AssignedChoice.of(value.field(), value.value(), choice);
        } catch (IllegalArgumentException e) {
            throw Refusal.badForm();
        }
    }
}
