package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the columns of invented sources. */
public final class Columns {

    private Columns() {}

    public static List<Column> named(String... names) {
        return named(List.of(names));
    }

    public static List<Column> named(List<String> names) {
        Map<String, Integer> occurrences = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            int occurrence = occurrences.merge(HeaderName.normalize(name), 1, Integer::sum);
            columns.add(new Column(columns.size(), name, occurrence));
        }
        return columns;
    }

    public static List<Column> nameless(int count) {
        return named(IntStream.range(0, count).mapToObj(Column::nameOf).toList());
    }
}
