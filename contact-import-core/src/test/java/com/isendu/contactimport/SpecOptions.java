package com.isendu.contactimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.contact.Field.FieldType;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.options.InvalidValueStrategy;
import com.isendu.contactimport.options.OptOutStrategy;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.options.ReadingOptions.HeaderMode;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the {@code options.properties} of a case. */
final class SpecOptions {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Properties given;
    private final ImportOptions.Builder options = ImportOptions.builder("shop");
    private final ReadingOptions.Builder reading = ReadingOptions.builder();
    private final List<CustomField> customFields = new ArrayList<>();
    private final List<Field> required = new ArrayList<>();
    private final ColumnMapping.Builder mapping = ColumnMapping.builder();

    private SpecOptions(Properties given) {
        this.given = given;
    }

    /** The options of a folder of the spec. */
    static ImportOptions.Builder in(Path folder) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(folder.resolve("options.properties"))) {
            try (Reader reader = Files.newBufferedReader(folder.resolve("options.properties"), UTF_8)) {
                properties.load(reader);
            }
        }
        return of(properties);
    }

    private static ImportOptions.Builder of(Properties given) {
        return new SpecOptions(given).read();
    }

    private ImportOptions.Builder read() {
        TreeSet<String> names = new TreeSet<>(given.stringPropertyNames());
        names.stream().filter(name -> name.startsWith("custom.")).forEach(this::declare);
        names.forEach(name -> set(name, given.getProperty(name).strip()));
        options.reading(reading.build());
        options.customFields(customFields.toArray(CustomField[]::new));
        options.requiredFields(required.toArray(Field[]::new));
        ColumnMapping mapped = mapping.build();
        return options.mapping(mapped.links().isEmpty() ? null : mapped);
    }

    private static char characterOrNone(String value) {
        return value.equals("NONE") ? Dialect.NONE : value.charAt(0);
    }

    private void set(String name, String value) {
        switch (name) {
            case "header" -> reading.header(HeaderMode.valueOf(value));
            case "house-number-in-address" -> options.houseNumberInAddress(Boolean.parseBoolean(value));
            case "split-names" -> options.splitNames(Boolean.parseBoolean(value));
            case "capitalize-names" -> options.capitalizeNames(Boolean.parseBoolean(value));
            case "country" -> options.defaultCountry(value);
            case "date-pattern" -> options.datePattern(value);
            case "tag-separator" -> options.tagSeparator(value.charAt(0));
            case "on-duplicate" -> options.duplicates(DuplicateStrategy.valueOf(value));
            case "on-invalid" -> options.invalidValues(InvalidValueStrategy.valueOf(value));
            case "charset" -> reading.charset(Charset.forName(value));
            case "delimiter" -> reading.delimiter(value.equals("TAB") ? '\t' : value.charAt(0));
            case "quote" -> reading.quote(characterOrNone(value));
            case "escape" -> reading.escape(characterOrNone(value));
            case "spaced" -> reading.spaced(Boolean.parseBoolean(value));
            case "skip-lines" -> reading.skippedLines(Integer.parseInt(value));
            case "header-rows" -> reading.headerRows(Integer.parseInt(value));
            case "opted-out" -> options.optedOut(OptOutStrategy.valueOf(value));
            case "unfold" -> options.unfold(Boolean.parseBoolean(value));
            case "stop-early" -> options.stopEarly(Boolean.parseBoolean(value));
            case "locale" -> options.locale(Locale.forLanguageTag(value));
            case "required" -> COMMA.splitAsStream(value).map(this::field).forEach(required::add);
            default -> mapOrRefuse(name, value);
        }
    }

    private void mapOrRefuse(String name, String value) {
        if (name.startsWith("map.")) {
            boolean byNumber = value.startsWith("#");
            ColumnRef column =
                    byNumber ? ColumnRef.at(Integer.parseInt(value.substring(1)) - 1) : ColumnRef.named(value);
            mapping.map(field(name.substring("map.".length())), column);
        } else if (!name.startsWith("custom.")) {
            throw new IllegalArgumentException("no such option: " + name);
        }
    }

    /** Such as {@code custom.size = CHOICE required S|M|L}. */
    private void declare(String name) {
        CustomField.Builder field = CustomField.builder(name.substring("custom.".length()));
        for (String word : given.getProperty(name).strip().split(" +", -1)) {
            if (word.equals("required")) {
                field.required(true);
            } else if (word.matches("[A-Z]{4,}")) {
                field.type(FieldType.valueOf(word));
            } else {
                field.choices(word.split("\\|", -1));
            }
        }
        customFields.add(field.build());
    }

    private Field field(String key) {
        return ContactField.ofKey(key)
                .<Field>map(known -> known)
                .orElseGet(() -> customFields.stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }
}
