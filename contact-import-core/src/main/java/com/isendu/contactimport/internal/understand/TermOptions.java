package com.isendu.contactimport.internal.understand;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.FieldType;
import com.isendu.contactimport.history.ImportTerms;
import com.isendu.contactimport.history.StartedImport;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.Combine;
import com.isendu.contactimport.mapping.MappingLink;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.HeaderMode;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.report.MappingOrigin;
import com.isendu.contactimport.sink.ExistingContactStrategy;
import com.isendu.contactimport.source.SourceLimits;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what {@link OptionTerms} has written down. */
public final class TermOptions {

    private static final String CUSTOM_FIELD = "customField.";
    private static final String TYPE = ".type";

    private final Map<String, String> values;

    private TermOptions(ImportTerms terms) {
        this.values = terms.values();
    }

    /** The options that an import was started with, with the mapping that was chosen then and its consent. */
    public static ImportOptions of(StartedImport started) {
        return new TermOptions(started.terms())
                .builder(started.record().account())
                .consent(started.record().consent())
                .idempotencyKey(started.idempotencyKey())
                // It was looked at when the import was started.
                .stopEarly(false)
                .build();
    }

    /** The options of these terms, mapping included. */
    public static ImportOptions of(String account, ImportTerms terms) {
        return new TermOptions(terms).builder(account).build();
    }

    private ImportOptions.Builder builder(String account) {
        ImportOptions.Builder options = ImportOptions.builder(account).mapping(mapping());
        reading(options);
        fields(options);
        values(options);
        return options;
    }

    public static ColumnMapping mappingIn(ImportTerms terms) {
        return new TermOptions(terms).mapping();
    }

    public static MappingOrigin originIn(ImportTerms terms) {
        return MappingOrigin.valueOf(new TermOptions(terms).text(OptionTerms.MAPPING_ORIGIN));
    }

    private void reading(ImportOptions.Builder options) {
        options.charset(as("charset", Charset::forName))
                .delimiter(as("delimiter", TermOptions::character))
                .quote(as("quote", TermOptions::character))
                .escape(as("escape", TermOptions::character))
                .spaced(as("spaced", Boolean::valueOf))
                .skipLines(as("skipLines", Integer::valueOf))
                .header(HeaderMode.valueOf(text("header")))
                .headerRows(as("headerRows", Integer::valueOf))
                .unfold(Boolean.parseBoolean(text("unfold")))
                .limits(limits())
                .batchSize(Integer.parseInt(text(OptionTerms.BATCH_SIZE)));
    }

    private void fields(ImportOptions.Builder options) {
        List<CustomField> custom = values.keySet().stream()
                .filter(name -> name.startsWith(CUSTOM_FIELD) && name.endsWith(TYPE))
                .map(name -> name.substring(CUSTOM_FIELD.length(), name.length() - TYPE.length()))
                .map(this::customField)
                .toList();
        options.customFields(custom.toArray(new CustomField[0]))
                .requiredFields(fields("requiredFields", custom))
                .erasableFields(fields("erasableFields", custom));
    }

    private CustomField customField(String key) {
        String name = CUSTOM_FIELD + key;
        CustomField.Builder field = CustomField.builder(key)
                .type(FieldType.valueOf(text(name + TYPE)))
                .label(text(name + ".label"))
                .required(Boolean.parseBoolean(text(name + ".required")))
                .maxLength(Integer.parseInt(text(name + ".maxLength")));
        List<String> choices = all(name + ".choice");
        return (choices.isEmpty() ? field : field.choices(choices.toArray(new String[0]))).build();
    }

    private Field[] fields(String name, List<CustomField> custom) {
        return Arrays.stream(text(name).split(" ", -1))
                .filter(Predicate.not(String::isEmpty))
                .map(key -> field(key, custom))
                .toArray(Field[]::new);
    }

    private static Field field(String key, List<CustomField> custom) {
        return ContactField.ofKey(key)
                .map(Field.class::cast)
                .orElseGet(() -> custom.stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst()
                        .orElseThrow(TermOptions::malformed));
    }

    private void values(ImportOptions.Builder options) {
        options.houseNumberInAddress(Boolean.parseBoolean(text("houseNumberInAddress")))
                .defaultCountry(values.get("defaultCountry"))
                .datePattern(values.get("datePattern"))
                .tagSeparator(as("tagSeparator", TermOptions::character))
                .existingContacts(ExistingContactStrategy.valueOf(text("existingContacts")))
                .duplicates(DuplicateStrategy.valueOf(text("duplicates")))
                .invalidValues(InvalidValueStrategy.valueOf(text("invalidValues")));
    }

    private ColumnMapping mapping() {
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        for (int number = 0; values.containsKey("mapping." + number + ".field"); number++) {
            String name = "mapping." + number;
            List<ColumnRef> columns =
                    all(name + ".column").stream().map(TermOptions::column).toList();
            mapping.add(new MappingLink(text(name + ".field"), columns, Combine.valueOf(text(name + ".combine"))));
        }
        return mapping.build();
    }

    private static ColumnRef column(String text) {
        if (text.startsWith("#")) {
            return ColumnRef.at(Integer.parseInt(text.substring(1)));
        }
        int blank = text.indexOf(' ');
        return ColumnRef.named(text.substring(blank + 1), Integer.parseInt(text.substring(0, blank)));
    }

    private SourceLimits limits() {
        long[] limits = Arrays.stream(text("limits").split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        return new SourceLimits(
                limits[0], limits[1], (int) limits[2], (int) limits[3], (int) limits[4], (int) limits[5]);
    }

    private List<String> all(String name) {
        List<String> texts = new ArrayList<>();
        for (String text = values.get(name + ".0"); text != null; text = values.get(name + "." + texts.size())) {
            texts.add(text);
        }
        return texts;
    }

    private static Character character(String text) {
        return text.charAt(0);
    }

    private <T> @Nullable T as(String name, Function<String, T> conversion) {
        String text = values.get(name);
        return text == null ? null : conversion.apply(text);
    }

    private String text(String name) {
        String text = values.get(name);
        if (text == null) {
            throw malformed();
        }
        return text;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("the terms are not those that this library writes");
    }
}
