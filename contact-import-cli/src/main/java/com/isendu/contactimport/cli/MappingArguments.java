package com.isendu.contactimport.cli;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.options.ImportOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The mapping written as FIELD=COLUMN, one argument a column. Whether field and column exist is for the import to say.
 */
final class MappingArguments {

    private static final Pattern NUMBER = Pattern.compile("#\\d{1,9}");

    private final Map<String, List<ColumnRef>> columns = new LinkedHashMap<>();

    /** Reads the arguments; throws {@link IllegalArgumentException} for one of another form. */
    MappingArguments(List<String> arguments) {
        arguments.forEach(this::add);
    }

    private void add(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1 || equals == argument.length() - 1) {
            throw new IllegalArgumentException("--map takes FIELD=COLUMN");
        }
        String field = argument.substring(0, equals).strip();
        columns.computeIfAbsent(field, unused -> new ArrayList<>()).add(column(argument.substring(equals + 1)));
    }

    private static ColumnRef column(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return ColumnRef.named(text);
        }
        int number = Integer.parseInt(text.substring(1));
        if (number < 1) {
            throw new IllegalArgumentException("--map counts columns from #1");
        }
        return ColumnRef.at(number - 1);
    }

    /** Sets mapping and custom fields; leaves both alone when there was no argument. */
    ImportOptions.Builder applyTo(ImportOptions.Builder options) {
        return columns.isEmpty() ? options : options.mapping(mapping()).customFields(customFields());
    }

    private ColumnMapping mapping() {
        List<MappingLink> links = new ArrayList<>();
        columns.forEach((field, from) -> links.add(new MappingLink(field, from, Combine.FIRST_NON_BLANK)));
        return ColumnMapping.of(links);
    }

    private CustomField[] customFields() {
        return columns.keySet().stream()
                .filter(field -> field.startsWith(CustomField.KEY_PREFIX))
                .map(field -> CustomField.text(field.substring(CustomField.KEY_PREFIX.length())))
                .toArray(CustomField[]::new);
    }
}
