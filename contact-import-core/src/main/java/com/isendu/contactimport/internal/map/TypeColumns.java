package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns with the type of the value next to them, such as {@code Phone 1 - Type} (or {@code Label}) for {@code Phone 1
 * - Value}.
 */
final class TypeColumns {

    /** The value for a column without a type. */
    static final int NONE = -1;

    private static final String VALUE = " value";
    private static final List<String> TYPES = List.of(" type", " label", " kind");

    private final Map<String, Integer> indexes = new HashMap<>();

    TypeColumns(List<Column> columns) {
        columns.stream()
                .filter(column -> column.occurrence() == 1)
                .forEach(column -> indexes.put(HeaderName.normalize(column.name()), column.index()));
    }

    /** Returns the index of the type column of a column, or {@link #NONE}. */
    int of(Column column) {
        String name = HeaderName.normalize(column.name());
        String base = name.endsWith(VALUE) ? name.substring(0, name.length() - VALUE.length()) : name;
        return TYPES.stream()
                .map(type -> indexes.getOrDefault(base + type, NONE))
                .filter(index -> index != NONE)
                .findFirst()
                .orElse(NONE);
    }
}
