package com.isendu.contactimport.jdbc.internal.table;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, as defined by a schema file or present in a database.
 *
 * @param columns the columns by name in lower case, because databases change the case of unquoted names
 * @param keys the columns of the primary key and of other unique keys
 */
public record TableShape(Map<String, ColumnShape> columns, Set<List<String>> keys) {

    public TableShape {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        keys = Set.copyOf(keys);
    }

    public static String nameOf(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /** Returns the columns of keys that hold texts. */
    public List<String> textKeys() {
        return keys.stream()
                .flatMap(List::stream)
                .filter(name -> columns.containsKey(name) && columns.get(name).text())
                .toList();
    }

    @Nullable
    public ColumnShape column(String name) {
        return columns.get(nameOf(name));
    }
}
