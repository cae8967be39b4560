package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason.Kind;
import java.util.List;
import java.util.Map;

/**
 * The columns of a well-known export. Headers are kept as {@linkplain HeaderIndex#key keys}.
 *
 * @param name the name of the software
 * @param language the language of the headers as a BCP 47 tag, empty if the layout has only one
 * @param knownBy sets of headers, each of which identifies the layout
 * @param fields the columns of each field, the best first
 * @param ignored the columns that are not fields
 */
record ExportLayout(
        String name,
        String language,
        List<List<String>> knownBy,
        Map<ContactField, List<String>> fields,
        List<String> ignored) {

    /** Returns the number of headers that give the layout away, 0 when it is another. */
    int evidence(HeaderIndex headers) {
        return knownBy.stream()
                .filter(headers::hasAll)
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    ProposalReason reason() {
        return language.isEmpty()
                ? new ProposalReason(Kind.LAYOUT, Map.of("layout", name), false)
                : new ProposalReason(Kind.LAYOUT_LANGUAGE, Map.of("layout", name, "language", language), false);
    }
}
