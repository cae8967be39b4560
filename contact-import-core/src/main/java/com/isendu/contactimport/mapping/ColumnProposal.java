package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.source.Column;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for one column.
 *
 * @param column the column
 * @param field the field it should feed, or null when nothing is proposed
 * @param confidence from 0, a guess, to 1, certain; 0 when nothing is proposed
 * @param reason why, in English, for a person; empty when nothing is proposed
 */
public record ColumnProposal(Column column, @Nullable Field field, double confidence, String reason) {

    /**
     * No proposal for a column.
     *
     * @param column the column
     * @return the absence of a proposal
     */
    public static ColumnProposal none(Column column) {
        return new ColumnProposal(column, null, 0, "");
    }
}
