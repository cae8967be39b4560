package com.isendu.contactimport.mapping;

import com.isendu.contactimport.error.ErrorMessages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Why a column is proposed for a field. Holds no header text and no cell; {@link ColumnProposal#reason(ErrorMessages)} makes a
 * sentence of it.
 *
 * @param kind what speaks for the field
 * @param details what the sentence needs to know, by name: {@code language} (a BCP 47 tag), {@code layout} (the name of a
 *     software); copied, unmodifiable
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
     * A reason that needs no details.
     *
     * @param kind what speaks for the field
     * @return the reason, without a look at the cells
     */
    public static ProposalReason of(Kind kind) {
        return new ProposalReason(kind, Map.of(), false);
    }

    /**
     * The same reason once the cells agree.
     *
     * @return the reason with {@link #cellsAgree()} set
     */
    public ProposalReason confirmed() {
        return cellsAgree ? this : new ProposalReason(kind, details, true);
    }

    /**
     * The reason as a sentence.
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
