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

    List<BoundLink> links() {
        return links;
    }

    @Override
    public String toString() {
        return "BoundMapping[" + links.size() + " fields]";
    }
}
