package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.ColumnRef;
import com.isendu.contactimport.mapping.ProposalReason;
import com.isendu.contactimport.mapping.ProposalReason.Kind;
import com.isendu.contactimport.source.Column;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The columns of a well-known export.
 *
 * @param name the name of the software
 * @param language the language of the headers as a BCP 47 tag, empty when it has only one
 * @param knownBy the sets of headers, each of which gives the layout away
 * @param fields the columns of each field, the best first
 * @param ignored the columns that are no field
 */
record Layout(
        String name,
        String language,
        List<List<ColumnRef>> knownBy,
        Map<ContactField, List<ColumnRef>> fields,
        List<ColumnRef> ignored) {

    /** Orders layouts by how much of a source they recognise. */
    static Comparator<Layout> byEvidence(List<Column> columns) {
        return Comparator.comparingInt(layout -> layout.evidence(columns));
    }

    /** The number of headers that give the layout away, 0 when it is another. */
    int evidence(List<Column> columns) {
        return knownBy.stream()
                .filter(headers -> headers.stream().allMatch(ref -> isIn(columns, ref)))
                .mapToInt(Collection::size)
                .max()
                .orElse(0);
    }

    ProposalReason reason() {
        return language.isEmpty()
                ? new ProposalReason(Kind.LAYOUT, Map.of("layout", name), false)
                : new ProposalReason(Kind.LAYOUT_LANGUAGE, Map.of("layout", name, "language", language), false);
    }

    private static boolean isIn(List<Column> columns, ColumnRef ref) {
        return ref.in(columns).isPresent();
    }
}
