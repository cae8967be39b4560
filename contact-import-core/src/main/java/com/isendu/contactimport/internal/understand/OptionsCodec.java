package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.options.ImportOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Encodes the options of an import that has not begun: those of {@link TermsCodec} and those that affect its start.
 */
public final class OptionsCodec {

    private static final String VERSION = "options";
    private static final String THIS_VERSION = "1";
    private static final String MAPPING = "mapping";
    /** The prefix of fixed values of the options, independent of the mapping. */
    private static final String BESIDE = "beside.";

    private OptionsCodec() {}

    /** Returns the options as texts by name. */
    public static ImportTerms write(ImportOptions options) {
        ColumnMapping mapping = options.mapping();
        ColumnMapping written = mapping == null ? ColumnMapping.builder().build() : mapping;
        Map<String, String> texts = new TreeMap<>(
                TermsCodec.write(options, written, MappingOrigin.GIVEN).values());
        texts.put(VERSION, THIS_VERSION);
        texts.put(MAPPING, String.valueOf(mapping != null));
        texts.put("useLastMapping", String.valueOf(options.useLastMapping()));
        texts.put("stopEarly", String.valueOf(options.stopEarly()));
        texts.put("locale", options.locale().toLanguageTag());
        Map<String, String> beside = new TreeMap<>();
        MappingTerms.write(beside(options), beside);
        beside.forEach((name, text) -> texts.put(BESIDE + name, text));
        return ImportTerms.of(texts);
    }

    private static ColumnMapping beside(ImportOptions options) {
        ColumnMapping.Builder values = ColumnMapping.builder();
        options.fixedValues().forEach(values::add);
        options.assignedChoices().forEach(values::add);
        return values.build();
    }

    /**
     * Returns the options of these texts.
     *
     * @throws IllegalArgumentException if they are of another version; the message quotes none of them
     */
    public static ImportOptions read(String account, ImportTerms terms) {
        Map<String, String> texts = terms.values();
        if (!THIS_VERSION.equals(texts.get(VERSION))) {
            throw new IllegalArgumentException("the options are of another version than " + THIS_VERSION);
        }
        boolean hasMapping = Boolean.parseBoolean(TermTexts.get(MAPPING, texts));
        ImportOptions common = TermsCodec.options(account, terms);
        ImportOptions.Builder options = common.toBuilder()
                .mapping(hasMapping ? common.mapping() : null)
                .useLastMapping(Boolean.parseBoolean(TermTexts.get("useLastMapping", texts)))
                .stopEarly(Boolean.parseBoolean(TermTexts.get("stopEarly", texts)))
                .locale(Locale.forLanguageTag(TermTexts.get("locale", texts)));
        readBeside(texts, common.customFields(), options);
        return options.build();
    }

    private static void readBeside(
            Map<String, String> texts, List<CustomField> customFields, ImportOptions.Builder options) {
        Map<String, String> beside = texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(BESIDE))
                .collect(Collectors.toMap(text -> text.getKey().substring(BESIDE.length()), Map.Entry::getValue));
        ColumnMapping values = MappingTerms.read(beside);
        values.fixedValues().forEach(options::fixedValue);
        values.assignedChoices().forEach(choice -> assign(choice, customFields, options));
    }

    private static void assign(AssignedChoice choice, List<CustomField> customFields, ImportOptions.Builder options) {
        CustomField field = customFields.stream()
                .filter(custom -> custom.key().equals(choice.field()))
                .findFirst()
                .orElseThrow();
        options.assign(Objects.requireNonNull(field), choice.found(), choice.choice());
    }
}
