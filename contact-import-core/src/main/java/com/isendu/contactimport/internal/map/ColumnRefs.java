package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the columns that a mapping refers to. */
public final class ColumnRefs {

    private ColumnRefs() {}

    /** Returns the header texts that a mapping names and a source does not have, each once. */
    public static List<String> missing(ColumnMapping mapping, List<Column> columns) {
        return mapping.links().stream()
                .flatMap(link -> link.columns().stream())
                .filter(ref -> ref.in(columns).isEmpty())
                .map(ColumnRefs::text)
                .distinct()
                .toList();
    }

    /** Returns the same mapping with other references. */
    public static ColumnMapping replace(ColumnMapping mapping, UnaryOperator<ColumnRef> change) {
        List<MappingLink> links = mapping.links().stream()
                .map(link -> new MappingLink(
                        link.field(), link.columns().stream().map(change).toList(), link.combine()))
                .toList();
        return mapping.withLinks(links);
    }

    private static String text(ColumnRef ref) {
        String name = ref.name();
        return name == null ? Column.nameOf(ref.number()) : name;
    }
}
