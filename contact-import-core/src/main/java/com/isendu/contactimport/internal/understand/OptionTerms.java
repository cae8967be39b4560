package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.history.ImportTerms;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingLink;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.MappingOrigin;
import com.isendu.contactimport.source.SourceLimits;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the options that decide which rows an import finds, what it makes of them and in which batches; {@link TermOptions}
 * reads them. Where the error CSV goes, who listens and in which language does not matter for continuing.
 */
public final class OptionTerms {

    /** Not of the options: where the mapping came from. */
    static final String MAPPING_ORIGIN = "mappingOrigin";

    /** What need not be the same, and is taken from the terms. */
    static final String BATCH_SIZE = "batchSize";

    private final SortedMap<String, String> values = new TreeMap<>();

    private OptionTerms() {}

    /** The terms of an import with these options and the mapping that was chosen. */
    public static ImportTerms of(ImportOptions options, ColumnMapping mapping, MappingOrigin origin) {
        OptionTerms terms = new OptionTerms();
        terms.reading(options);
        terms.fields(options);
        terms.values(options);
        terms.mapping(mapping);
        terms.put(MAPPING_ORIGIN, origin);
        return ImportTerms.of(terms.values);
    }

    private void reading(ImportOptions options) {
        Charset charset = options.charset();
        put("charset", charset == null ? null : charset.name());
        put("delimiter", options.delimiter());
        put("quote", options.quote());
        put("escape", options.escape());
        put("spaced", options.spaced());
        put("skipLines", options.skipLines());
        put("header", options.header());
        put("headerRows", options.headerRows());
        put("unfold", options.unfold());
        put("limits", limits(options.limits()));
        put(BATCH_SIZE, options.batchSize());
    }

    private void fields(ImportOptions options) {
        put("requiredFields", keys(options.requiredFields()));
        put("erasableFields", keys(options.erasableFields()));
        for (CustomField field : options.customFields()) {
            String name = "customField." + field.name();
            put(name + ".type", field.type());
            put(name + ".label", field.label());
            put(name + ".required", field.required());
            put(name + ".maxLength", field.maxLength());
            putAll(name + ".choice", field.choices());
        }
    }

    private void values(ImportOptions options) {
        put("houseNumberInAddress", options.houseNumberInAddress());
        put("defaultCountry", options.defaultCountry());
        put("datePattern", options.datePattern());
        put("tagSeparator", options.tagSeparator());
        put("existingContacts", options.existingContacts());
        put("duplicates", options.duplicates());
        put("invalidValues", options.invalidValues());
    }

    private void mapping(ColumnMapping mapping) {
        int number = 0;
        for (MappingLink link : mapping.links()) {
            String name = "mapping." + number++;
            put(name + ".field", link.field());
            put(name + ".combine", link.combine());
            putAll(
                    name + ".column",
                    link.columns().stream().map(OptionTerms::column).toList());
        }
    }

    /** The occurrence, or the index behind a number sign, and the header text. */
    private static String column(ColumnRef column) {
        return column.name() == null ? "#" + column.number() : column.number() + " " + column.name();
    }

    private static String keys(Collection<Field> fields) {
        return fields.stream().map(Field::key).sorted().collect(Collectors.joining(" "));
    }

    private static String limits(SourceLimits limits) {
        return LongStream.of(
                        limits.bytes(),
                        limits.rows(),
                        limits.columns(),
                        limits.cellChars(),
                        limits.recordChars(),
                        limits.recordLines())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private void putAll(String name, List<String> texts) {
        for (int number = 0; number < texts.size(); number++) {
            put(name + "." + number, texts.get(number));
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }
}
