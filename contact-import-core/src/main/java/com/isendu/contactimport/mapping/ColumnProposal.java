package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.source.Column;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for one column.
 *
 * @param column the column
 * @param field the field it should feed, or null when nothing is proposed
 * @param turn 1 for the only or best column of its field; 2 for the column whose value is taken where that one is blank, and so
 *     on; 0 when nothing is proposed
 * @param confidence from 0, a guess, to 1, certain; 0 when nothing is proposed
 * @param because why; {@link ProposalReason#NONE} when nothing is proposed
 */
public record ColumnProposal(
        Column column, @Nullable Field field, int turn, double confidence, ProposalReason because) {

    /**
     * No proposal for a column.
     *
     * @param column the column
     * @return the absence of a proposal
     */
    public static ColumnProposal none(Column column) {
        return new ColumnProposal(column, null, 0, 0, ProposalReason.NONE);
    }

    /**
     * Why the field is proposed, in English.
     *
     * @return a sentence for a person, with the header text in it; empty when nothing is proposed
     */
    public String reason() {
        return reason(ErrorMessages.english());
    }

    /**
     * Why the field is proposed, in the language of messages.
     *
     * @param messages the language
     * @return a sentence for a person, with the header text in it; empty when nothing is proposed
     */
    public String reason(ErrorMessages messages) {
        if (field == null) {
            return "";
        }
        String why = because.text(messages, column.name(), name(field, messages));
        return isFallback() ? why + messages.text("reason.fallback", Map.of()) : why;
    }

    /**
     * Tells whether the column is one behind another for its field.
     *
     * @return true if its value is taken only where better columns are blank
     */
    public boolean isFallback() {
        return turn > 1;
    }

    private static String name(Field field, ErrorMessages messages) {
        return field instanceof CustomField custom ? custom.label() : messages.fieldName(field.key());
    }
}
