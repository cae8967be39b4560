package com.isendu.contactimport.cli;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.FixedValue.Kind;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.ExistingValueStrategy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What single fields get: values that the file lacks, and what becomes of those that are stored already. */
final class ValueOptions {

    @Option(
            names = "--add-tags",
            paramLabel = "TAG",
            split = ",",
            description =
                    "Tags that every contact of the file gets beside its own, such as --add-tags fair,2026. Default: none.")
    private List<String> tags = List.of();

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description =
                    "Give a field this value in all rows, whatever the file says. Repeat it for each field. Default: none.")
    private List<String> constants = List.of();

    @Option(
            names = "--default",
            paramLabel = "FIELD=VALUE",
            description =
                    "Give a field this value in the rows that have none. Repeat it for each field. Default: none.")
    private List<String> defaults = List.of();

    @Option(
            names = "--on-existing-field",
            paramLabel = "FIELD=WORD",
            description =
                    "What to do with the value of one field of a contact that is stored already: overwrite, fill (only"
                            + " where none is stored) or keep it; for tags also join or remove. Repeat it for each field. Default: as"
                            + " --on-existing, and tags join.")
    private List<String> existing = List.of();

    ValueOptions() {}

    /** Sets all of it and declares custom fields; throws {@link IllegalArgumentException} for what cannot be meant. */
    ImportOptions.Builder applyTo(ImportOptions.Builder options) {
        Set<CustomField> custom = declare(
                Stream.of(constants, defaults, existing).flatMap(List::stream).map(ValueOptions::fieldOf), options);
        constants.forEach(argument -> options.fixedValue(fixedValue(argument, Kind.CONSTANT)));
        defaults.forEach(argument -> options.fixedValue(fixedValue(argument, Kind.DEFAULT)));
        options.addTags(tags.stream().map(String::strip).toArray(String[]::new));
        existing.forEach(argument -> options.onExisting(field(fieldOf(argument), custom), strategy(valueOf(argument))));
        return options;
    }

    /** Declares the custom fields among some keys of fields, beside those that are declared; gives all of them. */
    static Set<CustomField> declare(Stream<String> keys, ImportOptions.Builder options) {
        Set<CustomField> custom = new LinkedHashSet<>(options.build().customFields());
        keys.filter(key -> key.startsWith(CustomField.KEY_PREFIX))
                .map(key -> CustomField.text(key.substring(CustomField.KEY_PREFIX.length())))
                .forEach(custom::add);
        options.customFields(custom.toArray(CustomField[]::new));
        return custom;
    }

    private static FixedValue fixedValue(String argument, Kind kind) {
        return new FixedValue(fieldOf(argument), valueOf(argument), kind);
    }

    private static String fieldOf(String argument) {
        return argument.substring(0, equalsSign(argument)).strip();
    }

    private static String valueOf(String argument) {
        return argument.substring(equalsSign(argument) + 1);
    }

    private static int equalsSign(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1 || equals == argument.length() - 1) {
            throw new IllegalArgumentException(
                    "--set and --default take FIELD=VALUE, --on-existing-field takes FIELD=WORD");
        }
        return equals;
    }

    static Field field(String key, Set<CustomField> custom) {
        return ContactField.ofKey(key)
                .map(Field.class::cast)
                .or(() -> custom.stream()
                        .filter(field -> field.key().equals(key))
                        .map(Field.class::cast)
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("there is no field " + key));
    }

    private static ExistingValueStrategy strategy(String word) {
        try {
            return ExistingValueStrategy.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--on-existing-field takes overwrite, fill, keep, join or remove after the field", e);
        }
    }
}
