package com.isendu.contactimport.internal.map.memory;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.MappingStore.RememberedMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of the source that a mapping was made for.
 *
 * @param ref the column by name and occurrence; without a header its name is {@code Column n}
 * @param index its zero-based position
 * @param fields the keys of the fields that it fed
 */
record RememberedColumn(ColumnRef ref, int index, List<String> fields) {

    /** Returns the columns in their order. */
    static List<RememberedColumn> of(RememberedMapping remembered) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<RememberedColumn> columns = new ArrayList<>();
        for (String name : remembered.headers().names()) {
            int occurrence = occurrences.merge(HeaderName.normalize(name), 1, Integer::sum);
            ColumnRef ref = ColumnRef.named(name, occurrence);
            columns.add(new RememberedColumn(ref, columns.size(), fields(remembered.mapping(), ref, columns.size())));
        }
        return columns;
    }

    private static List<String> fields(ColumnMapping mapping, ColumnRef ref, int index) {
        return mapping.links().stream()
                .filter(link -> link.columns().stream().anyMatch(fed -> isAt(fed, ref, index)))
                .map(MappingLink::field)
                .toList();
    }

    /** Returns whether a reference of the mapping points at this column. */
    boolean isAt(ColumnRef pointer) {
        return isAt(pointer, ref, index);
    }

    private static boolean isAt(ColumnRef pointer, ColumnRef ref, int index) {
        return pointer.name() == null
                ? pointer.number() == index
                : pointer.number() == ref.number() && name(pointer).equals(name(ref));
    }

    /** The name, normalised. */
    String name() {
        return name(ref);
    }

    private static String name(ColumnRef ref) {
        return HeaderName.normalize(String.valueOf(ref.name()));
    }

    boolean feeds(String field) {
        return fields.contains(field);
    }
}
