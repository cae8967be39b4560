package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.ExistingValueStrategy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The options about fields in the terms of an import. */
final class FieldTerms {

    private static final String REQUIRED_FIELDS = "requiredFields";
    private static final String ERASABLE_FIELDS = "erasableFields";
    private static final String IDENTIFIED_BY = "identifiedBy";
    private static final String EXISTING_VALUES = "existingValues";
    private static final String CUSTOM_FIELD = "customField.";
    private static final String TYPE = ".type";

    private FieldTerms() {}

    static void write(ImportOptions options, Map<String, String> texts) {
        texts.put(REQUIRED_FIELDS, keys(options.requiredFields()));
        texts.put(ERASABLE_FIELDS, keys(options.erasableFields()));
        texts.put(IDENTIFIED_BY, options.identifiedBy().stream().map(Field::key).collect(Collectors.joining(" ")));
        texts.put(EXISTING_VALUES, strategies(options.existingValues()));
        options.customFields().forEach(field -> write(field, texts));
    }

    private static void write(CustomField field, Map<String, String> texts) {
        String name = CUSTOM_FIELD + field.name();
        texts.put(name + TYPE, field.type().name());
        texts.put(name + ".label", field.label());
        texts.put(name + ".required", String.valueOf(field.required()));
        texts.put(name + ".maxLength", String.valueOf(field.maxLength()));
        TermTexts.putAll(name + ".choice", field.choices(), texts);
        TermTexts.putAll(name + ".alias", List.copyOf(field.aliases().keySet()), texts);
        TermTexts.putAll(name + ".meaning", List.copyOf(field.aliases().values()), texts);
    }

    static void read(Map<String, String> texts, ImportOptions.Builder options) {
        List<CustomField> custom = texts.keySet().stream()
                .filter(name -> name.startsWith(CUSTOM_FIELD) && name.endsWith(TYPE))
                .map(name -> name.substring(CUSTOM_FIELD.length(), name.length() - TYPE.length()))
                .map(key -> customField(key, texts))
                .toList();
        options.customFields(custom.toArray(CustomField[]::new))
                .requiredFields(fields(TermTexts.get(REQUIRED_FIELDS, texts), custom))
                .erasableFields(fields(TermTexts.get(ERASABLE_FIELDS, texts), custom))
                .identifiedBy(fields(TermTexts.get(IDENTIFIED_BY, texts), custom));
        for (String strategy : words(TermTexts.get(EXISTING_VALUES, texts))) {
            int equals = strategy.indexOf('=');
            options.onExisting(
                    field(strategy.substring(0, equals), custom),
                    ExistingValueStrategy.valueOf(strategy.substring(equals + 1)));
        }
    }

    private static CustomField customField(String key, Map<String, String> texts) {
        String name = CUSTOM_FIELD + key;
        CustomField.Builder field = CustomField.builder(key)
                .type(FieldType.valueOf(TermTexts.get(name + TYPE, texts)))
                .label(TermTexts.get(name + ".label", texts))
                .required(Boolean.parseBoolean(TermTexts.get(name + ".required", texts)))
                .maxLength(Integer.parseInt(TermTexts.get(name + ".maxLength", texts)));
        List<String> choices = TermTexts.all(name + ".choice", texts);
        if (choices.isEmpty()) {
            return field.build();
        }
        field.choices(choices.toArray(String[]::new));
        List<String> aliases = TermTexts.all(name + ".alias", texts);
        List<String> meanings = TermTexts.all(name + ".meaning", texts);
        for (int number = 0; number < aliases.size(); number++) {
            field.aliases(meanings.get(number), aliases.get(number));
        }
        return field.build();
    }

    private static String keys(Collection<Field> fields) {
        return fields.stream().map(Field::key).sorted().collect(Collectors.joining(" "));
    }

    private static String strategies(Map<Field, ExistingValueStrategy> strategies) {
        return strategies.entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Field[] fields(String keys, List<CustomField> custom) {
        return words(keys).stream().map(key -> field(key, custom)).toArray(Field[]::new);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static Field field(String key, List<CustomField> custom) {
        return ContactField.ofKey(key)
                .map(Field.class::cast)
                .orElseGet(() -> custom.stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst()
                        .orElseThrow(TermTexts::malformed));
    }
}
