package com.isendu.contactimport.internal.map;

import java.util.List;

/** A mapping bound to the columns of one source. Immutable; made by {@link ColumnBinder}, used by {@link RecordMapper}. */
public final class BoundMapping {

    private final List<BoundLink> links;

    BoundMapping(List<BoundLink> links) {
        this.links = List.copyOf(links);
    }

    List<BoundLink> links() {
        return links;
    }

    @Override
    public String toString() {
        return "BoundMapping[" + links.size() + " fields]";
    }
}
