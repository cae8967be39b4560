package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.source.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The positions of columns by header, so that one pass is enough to look up many headers. */
final class HeaderIndex {

    private final Map<String, Integer> places = new HashMap<>();

    HeaderIndex(List<Column> columns) {
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            places.put(key(column.name(), column.occurrence()), place);
        }
    }

    /** What a header and its occurrence, from 1, are looked for by. */
    static String key(String header, int occurrence) {
        return HeaderName.normalize(header) + '\t' + occurrence;
    }

    boolean hasAll(List<String> keys) {
        return places.keySet().containsAll(keys);
    }

    /** Returns the place of the column in the list of columns, or null. */
    @Nullable
    Integer place(String key) {
        return places.get(key);
    }
}
