package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import java.util.List;

/**
 * What is proposed for the columns of a source, in their order. Each field is proposed for one column at most.
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
        ColumnMapping.Builder mapping = ColumnMapping.builder();
        for (ColumnProposal proposal : columns) {
            Field field = proposal.field();
            if (field != null) {
                mapping.map(field, refTo(proposal, header));
            }
        }
        return mapping.build();
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
