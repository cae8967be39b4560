package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A mapping bound to the columns of one source. Immutable; made by {@link ColumnBinder}, used by {@link RecordMapper}. */
public final class BoundMapping {

    private final List<BoundLink> links;

    BoundMapping(List<BoundLink> links) {
        this.links = List.copyOf(links);
    }

    /**
     * The fields that a column feeds.
     *
     * @return an unmodifiable set
     */
    public Set<Field> fields() {
        return links.stream().map(BoundLink::field).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The column that feeds a field, or the first of several.
     *
     * @param field one of {@link #fields()}
     * @return the zero-based index of the column
     */
    public int column(Field field) {
        return links.stream()
                .filter(link -> link.field().equals(field))
                .mapToInt(BoundLink::firstColumn)
                .findFirst()
                .orElseThrow();
    }

    /** The columns that feed a field; empty where none does. */
    public Set<Integer> columns(Field field) {
        return links.stream()
                .filter(link -> link.field().equals(field))
                .flatMap(BoundLink::columns)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All columns that feed some field. */
    public Set<Integer> columns() {
        return links.stream().flatMap(BoundLink::columns).collect(Collectors.toUnmodifiableSet());
    }

    List<BoundLink> links() {
        return links;
    }

    @Override
    public String toString() {
        return "BoundMapping[" + links.size() + " fields]";
    }
}
