package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.ErrorMessages;
import com.isendu.contactimport.mapping.MappingProposal.ProposalReason;
import com.isendu.contactimport.source.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * Returns the mapping that follows the proposal.
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
     * Why a column is proposed for a field. Holds no header text and no cell;
     * {@link ColumnProposal#reason(ErrorMessages)} makes a sentence of it.
     *
     * @param kind what speaks for the field
     * @param details what the sentence needs to know, by name: {@code language} (a BCP 47 tag), {@code layout} (the
     *     name of a software); copied, unmodifiable
     * @param cellsAgree whether the cells look like values of the field too
     */
    public record ProposalReason(Kind kind, Map<String, String> details, boolean cellsAgree) {

        /** The reason of a column that nothing is proposed for. */
        public static final ProposalReason NONE = of(Kind.NONE);

        /** Copies the details. */
        public ProposalReason {
            details = Map.copyOf(details);
        }

        /**
         * Returns a reason that needs no details.
         *
         * @param kind what speaks for the field
         * @return the reason, without a look at the cells
         */
        public static ProposalReason of(Kind kind) {
            return new ProposalReason(kind, Map.of(), false);
        }

        /**
         * Returns the same reason once the cells agree.
         *
         * @return the reason with {@link #cellsAgree()} set
         */
        public ProposalReason confirmed() {
            return cellsAgree ? this : new ProposalReason(kind, details, true);
        }

        /**
         * Returns the reason as a sentence.
         *
         * @param messages the language
         * @param header the header text of the column
         * @param field what people call the field
         * @return the sentence; empty for {@link Kind#NONE}
         */
        String text(ErrorMessages messages, String header, String field) {
            if (kind == Kind.NONE) {
                return "";
            }
            Map<String, String> parameters = new HashMap<>(details);
            parameters.computeIfPresent("language", (key, tag) -> languageName(tag, messages.locale()));
            parameters.put("header", header);
            parameters.put("name", field);
            String why = messages.text("reason." + kind, parameters);
            return cellsAgree ? why + messages.text("reason.cellsAgree", Map.of()) : why;
        }

        private static String languageName(String tag, Locale in) {
            return Locale.forLanguageTag(tag).getDisplayLanguage(in);
        }

        /** What speaks for a field. */
        public enum Kind {
            /** Nothing: there is no proposal. */
            NONE,
            /** The header is a known name of the field; detail {@code language}. */
            HEADER,
            /** The header contains a known name of the field; detail {@code language}. */
            HEADER_PART,
            /** The header is the label, name or key of the host's own field. */
            OWN_FIELD,
            /** The columns are those of a known software's export; detail {@code layout}. */
            LAYOUT,
            /** The same, in one language of that software; details {@code layout} and {@code language}. */
            LAYOUT_LANGUAGE,
            /** A bare name in a file that has a first name too. */
            NAME_BESIDE_FIRST,
            /** A bare name in a file that has a last name too. */
            NAME_BESIDE_LAST,
            /** A bare name in a file that has contact persons: the company's. */
            NAME_BESIDE_CONTACT,
            /** A bare name that nothing makes a first or a last name. */
            NAME_ALONE,
            /** A bare number to the right of an address. */
            RIGHT_OF_ADDRESS,
            /** A word of several meanings in the middle of an address. */
            WITHIN_ADDRESS,
            /** Part of a phone number that stands in several columns. */
            PHONE_PART,
            /** The header, or the cells below one, say whether people want messages, or when or how they agreed. */
            SUBSCRIPTION,
            /** Most cells are e-mail addresses. */
            CELLS_EMAIL,
            /** Most cells look like phone numbers. */
            CELLS_PHONE,
            /** Most cells are numbers with the check digit of a VAT number. */
            CELLS_VAT_NUMBER,
            /** Most cells are dates long past. */
            CELLS_BIRTHDAY,
            /** Most cells are names or codes of countries. */
            CELLS_COUNTRY,
            /** Most cells look like postal codes. */
            CELLS_POSTCODE
        }
    }

    /**
     * What is proposed for one column.
     *
     * @param column the column
     * @param field the field it should feed, or null when nothing is proposed
     * @param turn 1 for the only or best column of its field; 2 for the column whose value is taken where that one is
     *     blank, and so on; 0 when nothing is proposed
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
         * Returns whether the column is one behind another for its field.
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
}
