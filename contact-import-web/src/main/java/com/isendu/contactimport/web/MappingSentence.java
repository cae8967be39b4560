package com.isendu.contactimport.web;

import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.FixedValue;
import com.isendu.contactimport.mapping.RememberedMapping;
import com.isendu.contactimport.source.Column;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping in one sentence: which column goes where, and which values all rows get. */
final class MappingSentence {

    private MappingSentence() {}

    static String of(Words words, RememberedMapping remembered) {
        return of(words, remembered.mapping());
    }

    static String of(Words words, ColumnMapping mapping) {
        return Stream.concat(
                        mapping.links().stream().map(link -> text(words, link)),
                        mapping.fixedValues().stream().map(value -> text(words, value)))
                .collect(Collectors.joining("; "));
    }

    private static String text(Words words, FixedValue value) {
        return "“" + value.value() + "” → " + words.errors().fieldName(value.field());
    }

    private static String text(Words words, MappingLink link) {
        String columns = link.columns().stream().map(MappingSentence::nameOf).collect(Collectors.joining(", "));
        return columns + " → " + words.errors().fieldName(link.field());
    }

    private static String nameOf(ColumnRef ref) {
        String name = ref.name();
        return name == null ? Column.nameOf(ref.number()) : name;
    }
}
