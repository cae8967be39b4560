package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is proposed for the columns of a source, in their order. E-mail and phone may be proposed for
 * several columns of the same person, in turns; any other field is proposed for one at most.
 *
 * @param columns one proposal for each column; copied, unmodifiable
 */
public record MappingProposal(List<ColumnProposal> columns) {

    /** Copies the list. */
    public MappingProposal {
        columns = List.copyOf(columns);
    }

    /**
     * The mapping that follows the proposal.
     *
     * @param header whether the columns have names; without, the mapping goes by index
     * @return the mapping; it may lack the e-mail field
     */
    public ColumnMapping toMapping(boolean header) {
        Map<Field, List<ColumnProposal>> fields = new LinkedHashMap<>();
        for (ColumnProposal proposal : columns) {
            Field field = proposal.field();
            if (field != null) {
                fields.computeIfAbsent(field, unused -> new ArrayList<>()).add(proposal);
            }
        }
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        fields.forEach((field, proposals) -> mapping.map(field, inTurn(proposals, header)));
        return mapping.build();
    }

    private static ColumnRef[] inTurn(List<ColumnProposal> proposals, boolean header) {
        return proposals.stream()
                .sorted(Comparator.comparingInt(ColumnProposal::turn))
                .map(proposal -> refTo(proposal, header))
                .toArray(ColumnRef[]::new);
    }

    private static ColumnRef refTo(ColumnProposal proposal, boolean header) {
        return header
                ? ColumnRef.named(proposal.column().name(), proposal.column().occurrence())
                : ColumnRef.at(proposal.column().index());
    }

    /**
     * Tells whether a column is proposed for the e-mail field.
     *
     * @return true if so
     */
    public boolean hasEmail() {
        return columns.stream().anyMatch(proposal -> proposal.field() == ContactField.EMAIL);
    }
}
