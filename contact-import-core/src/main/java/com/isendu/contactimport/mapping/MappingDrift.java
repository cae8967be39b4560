package com.isendu.contactimport.mapping;

import java.util.List;

/**
 * How the columns of a source differ from those that a remembered mapping was made for.
 *
 * @param columns one entry for each column: the remembered ones in their order, then the new ones; copied, unmodifiable
 * @param safe whether the mapping can be used without asking anybody: every column that it needs is there under its name, as
 *     often as before, and the one of the e-mail does not hold something else now
 * @param suggestion the remembered mapping for this source: renamed columns followed, missing ones left out; to be confirmed by
 *     a person unless {@code safe}; it may lack the e-mail field
 */
public record MappingDrift(List<ColumnDrift> columns, boolean safe, ColumnMapping suggestion) {

    /** Copies the list. */
    public MappingDrift {
        columns = List.copyOf(columns);
    }

    /**
     * The columns of one kind.
     *
     * @param kind what became of them
     * @return their entries, in the order of {@link #columns()}
     */
    public List<ColumnDrift> of(ColumnDrift.Kind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }
}
