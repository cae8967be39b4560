package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.Combine;
import com.isendu.contactimport.mapping.ColumnMapping.MappingLink;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the column that a mapping should have linked to the e-mail field. */
public final class EmailColumn {

    private static final double NEARLY_ALL = 0.95;
    private static final double HALF = 0.5;

    private EmailColumn() {}

    /**
     * Finds the only column whose cells are e-mail addresses, where the linked one is another.
     *
     * @param linked the indexes of the columns that are linked to the e-mail
     * @param columns the columns, without the reserved ones of an error CSV
     * @param samples the first records, each with one cell for each of the columns
     * @return the column, or empty if there is none or more than one, or if it is the only linked one
     */
    public static Optional<Column> other(Set<Integer> linked, List<Column> columns, List<List<String>> samples) {
        Column only = null;
        for (int place = 0; place < columns.size(); place++) {
            if (isEmail(CellSample.of(place, samples), samples.size())) {
                Column found = columns.get(place);
                if (only != null || linked.equals(Set.of(found.index()))) {
                    return Optional.empty();
                }
                only = found;
            }
        }
        return Optional.ofNullable(only);
    }

    // An address that comes back again and again is the owner's or the shop's, not the contact's.
    private static boolean isEmail(CellSample sample, int rows) {
        return sample.isEnough()
                && sample.cells().size() >= NEARLY_ALL * rows
                && sample.share(CellShape::isEmail) >= NEARLY_ALL
                && sample.distinct() >= HALF;
    }

    /**
     * Links the e-mail to another column.
     *
     * @param mapping the mapping
     * @param column the column
     * @return the mapping with all its other links
     */
    public static ColumnMapping replace(ColumnMapping mapping, Column column) {
        List<MappingLink> links = mapping.links().stream()
                .map(link -> link.field().equals(ContactField.EMAIL.key()) ? link(column) : link)
                .toList();
        return mapping.withLinks(links);
    }

    private static MappingLink link(Column column) {
        ColumnRef place = ColumnRef.at(column.index());
        return new MappingLink(ContactField.EMAIL.key(), List.of(place), Combine.FIRST_NON_BLANK);
    }
}
