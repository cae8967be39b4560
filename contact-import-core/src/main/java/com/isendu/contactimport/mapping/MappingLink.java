package com.isendu.contactimport.mapping;

import java.util.List;
import java.util.Objects;

/**
 * One field and the columns that feed it.
 *
 * @param field the key of the field, for example {@code first_name} or {@code custom.loyalty}
 * @param columns at least one column; copied, unmodifiable
 * @param combine what the field gets when there are several
 */
public record MappingLink(String field, List<ColumnRef> columns, Combine combine) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no column
     */
    public MappingLink {
        Objects.requireNonNull(field, "field");
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a link has at least one column");
        }
        Objects.requireNonNull(combine, "combine");
    }
}
