package com.isendu.contactimport.web.page;

import com.isendu.contactimport.mapping.AssignedChoice;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import com.isendu.contactimport.source.Column;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping in one sentence: which column goes where, which values all rows get, and which words mean a choice. */
public final class MappingSentence {

    /** The name of a column without a header text, as mappings keep it in every language. */
    private static final Pattern GENERATED_NAME = Pattern.compile("Column ([1-9]\\d{0,5})");

    private MappingSentence() {}

    public static String of(Words words, RememberedMapping remembered) {
        return of(words, remembered.mapping());
    }

    public static String of(Words words, ColumnMapping mapping) {
        return Stream.of(
                        mapping.links().stream().map(link -> text(words, link)),
                        mapping.fixedValues().stream().map(value -> text(words, value)),
                        mapping.assignedChoices().stream().map(choice -> text(words, choice)))
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
    }

    private static String text(Words words, FixedValue value) {
        return "“" + value.value() + "” → " + words.errors().fieldName(value.field());
    }

    private static String text(Words words, AssignedChoice assigned) {
        return words.errors().fieldName(assigned.field()) + ": “" + assigned.found() + "” → “" + assigned.choice()
                + "”";
    }

    private static String text(Words words, MappingLink link) {
        String columns = link.columns().stream().map(ref -> nameOf(words, ref)).collect(Collectors.joining(", "));
        return columns + " → " + words.errors().fieldName(link.field());
    }

    private static String nameOf(Words words, ColumnRef ref) {
        String name = ref.name();
        if (name == null) {
            return Column.nameOf(ref.number(), words.errors());
        }
        Matcher generated = GENERATED_NAME.matcher(name);
        return generated.matches() ? Column.nameOf(Integer.parseInt(generated.group(1)) - 1, words.errors()) : name;
    }
}
