package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Optional;

/** Adapts a remembered mapping to the columns of another source. */
final class MappingSuggestion {

    private MappingSuggestion() {}

    /**
     * Returns the mapping with its columns as they are now; those that are missing, and links left without any, are not
     * in it.
     */
    static ColumnMapping of(ColumnMapping mapping, List<RememberedColumn> remembered, ColumnPairs pairs) {
        List<MappingLink> links = mapping.links().stream()
                .flatMap(link -> follow(link, remembered, pairs).stream())
                .toList();
        return mapping.withLinks(links);
    }

    private static Optional<MappingLink> follow(
            MappingLink link, List<RememberedColumn> remembered, ColumnPairs pairs) {
        List<ColumnRef> columns = link.columns().stream()
                .flatMap(ref -> remembered.stream()
                        .filter(before -> before.isAt(ref))
                        .flatMap(before -> Optional.ofNullable(pairs.now(before)).stream())
                        .map(column -> refTo(column, ref)))
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new MappingLink(link.field(), columns, link.combine()));
    }

    private static ColumnRef refTo(Column column, ColumnRef before) {
        return before.name() == null
                ? ColumnRef.at(column.index())
                : ColumnRef.named(column.name(), column.occurrence());
    }
}
