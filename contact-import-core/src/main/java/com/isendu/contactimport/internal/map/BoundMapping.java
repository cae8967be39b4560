package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.RowError;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mapping bound to the columns of one source. {@link ColumnBinder} creates it, {@link RecordMapper} uses it.
 * Immutable.
 */
public final class BoundMapping {

    private final List<BoundLink> links;
    private final FixedValues fixedValues;

    BoundMapping(List<BoundLink> links, FixedValues fixedValues) {
        this.links = List.copyOf(links);
        this.fixedValues = fixedValues;
    }

    /**
     * Returns the fields that a column feeds, or that all rows have.
     *
     * @return an unmodifiable set
     */
    public Set<Field> fields() {
        return Stream.concat(links.stream().map(BoundLink::field), fixedValues.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the column that feeds a field, or the first of several.
     *
     * @param field one of {@link #fields()}
     * @return the zero-based index of the column, {@link RowError#NO_COLUMN} where all rows have the same value
     */
    public int column(Field field) {
        for (BoundLink link : links) {
            if (link.field().equals(field)) {
                return link.firstColumn();
            }
        }
        return RowError.NO_COLUMN;
    }

    /** Returns the columns that feed a field; empty where none does. */
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

    /** Returns the values that all rows get. */
    public FixedValues fixedValues() {
        return fixedValues;
    }

    List<BoundLink> links() {
        return links;
    }

    @Override
    public String toString() {
        return "BoundMapping[" + links.size() + " fields]";
    }
}
