package com.isendu.contactimport.mapping;

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
 * The proposed mapping of the columns of a source, in source order. E-mail and phone may be proposed for several
 * columns if all of these columns describe the same person, and a subscription field for all columns about that
 * subscription. Any other field is proposed for at most one column.
 *
 * @param columns one proposal for each column; copied, unmodifiable
 */
public record MappingProposal(List<ColumnProposal> columns) {

    /** Copies the list. */
    public MappingProposal {
        columns = List.copyOf(columns);
    }

    /**
     * Returns the mapping that links each column to its proposed field.
     *
     * @param header whether the columns have names; if not, the mapping refers to columns by index
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
     * The reason why a field is proposed for a column. Contains no header text and no cell;
     * {@link ColumnProposal#reason(ErrorMessages)} returns it as a sentence.
     *
     * @param kind the kind of reason
     * @param details parameters of the sentence by name: {@code language}, a BCP 47 tag, and {@code layout}, the name
     *     of a program; copied, unmodifiable
     * @param cellsAgree whether the cells also look like values of the field
     */
    public record ProposalReason(Kind kind, Map<String, String> details, boolean cellsAgree) {

        /** The reason of a column without a proposal. */
        public static final ProposalReason NONE = of(Kind.NONE);

        /** Copies the details. */
        public ProposalReason {
            details = Map.copyOf(details);
        }

        /**
         * Returns a reason without details.
         *
         * @param kind the kind of reason
         * @return the reason, with {@link #cellsAgree()} false
         */
        public static ProposalReason of(Kind kind) {
            return new ProposalReason(kind, Map.of(), false);
        }

        /** {@return a copy with {@link #cellsAgree()} true} */
        public ProposalReason confirmed() {
            return cellsAgree ? this : new ProposalReason(kind, details, true);
        }

        /**
         * Returns the reason as a sentence.
         *
         * @param messages the messages in the language of the sentence
         * @param header the header text of the column
         * @param field the name of the field for people
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

        /** The kind of reason for a proposal. */
        public enum Kind {
            /** There is no proposal. */
            NONE,
            /** The header is a known name of the field; detail {@code language}. */
            HEADER,
            /** The header contains a known name of the field; detail {@code language}. */
            HEADER_PART,
            /** The header is the label, name or key of a custom field. */
            OWN_FIELD,
            /** The columns are those of a known program's export; detail {@code layout}. */
            LAYOUT,
            /**
             * The columns are those of a known program's export in one language; details {@code layout} and
             * {@code language}.
             */
            LAYOUT_LANGUAGE,
            /** The header is just "name", and the file also has a first name. */
            NAME_BESIDE_FIRST,
            /** The header is just "name", and the file also has a last name. */
            NAME_BESIDE_LAST,
            /** The header is just "name" in a file with contact persons, so it is the name of the company. */
            NAME_BESIDE_CONTACT,
            /** The header is just "name", and nothing suggests a first or last name. */
            NAME_ALONE,
            /** The header is just "number", to the right of an address. */
            RIGHT_OF_ADDRESS,
            /** The header has several meanings and stands among the columns of an address. */
            WITHIN_ADDRESS,
            /** The column contains a part of a phone number that is split over several columns. */
            PHONE_PART,
            /** The header or the cells state whether people want messages, or when or how they agreed. */
            SUBSCRIPTION,
            /** Most cells are e-mail addresses. */
            CELLS_EMAIL,
            /** Most cells look like phone numbers. */
            CELLS_PHONE,
            /** Most cells are numbers with the check digit of a VAT number. */
            CELLS_VAT_NUMBER,
            /** Most cells are dates in the distant past. */
            CELLS_BIRTHDAY,
            /** Most cells are names or codes of countries. */
            CELLS_COUNTRY,
            /** Most cells look like postal codes. */
            CELLS_POSTCODE
        }
    }

    /**
     * The proposal for one column.
     *
     * @param column the column
     * @param field the field that the column should feed, or null if none is proposed
     * @param turn the place of the column among those of its field, from 1; 0 if no field is proposed. A later column
     *     is used if the earlier ones are blank; parts of a phone number and columns of a subscription field are used
     *     in every row
     * @param confidence from 0, a guess, to 1, certain; 0 if no field is proposed
     * @param because the reason; {@link ProposalReason#NONE} if no field is proposed
     */
    public record ColumnProposal(
            Column column, @Nullable Field field, int turn, double confidence, ProposalReason because) {

        /**
         * Returns the entry for a column without a proposal.
         *
         * @param column the column
         * @return the entry, without a field
         */
        public static ColumnProposal none(Column column) {
            return new ColumnProposal(column, null, 0, 0, ProposalReason.NONE);
        }

        /**
         * {@return the reason for the proposal as an English sentence, which contains the header text; empty if no
         * field is proposed}
         */
        public String reason() {
            return reason(ErrorMessages.english());
        }

        /**
         * Returns the reason for the proposal as a sentence.
         *
         * @param messages the messages in the language of the sentence
         * @return a sentence for people, which contains the header text; empty if no field is proposed
         */
        public String reason(ErrorMessages messages) {
            if (field == null) {
                return "";
            }
            String why = because.text(messages, column.name(), messages.fieldName(field));
            return isFallback() ? why + messages.text("reason.fallback", Map.of()) : why;
        }

        /** {@return whether an earlier column of the same field is proposed: {@link #turn()} is greater than 1} */
        public boolean isFallback() {
            return turn > 1;
        }
    }
}
