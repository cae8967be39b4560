package com.isendu.contactimport.contact;

import com.isendu.contactimport.contact.Contact.AddressKind;
import com.isendu.contactimport.contact.Contact.NameKind;
import com.isendu.contactimport.contact.Contact.PhoneKind;
import com.isendu.contactimport.contact.Field.FieldType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The built-in fields of a contact, in the order in which they are shown.
 *
 * <p>{@link #EMAIL} is mandatory unless the import identifies contacts by several fields. {@link #FIRST_NAME},
 * {@link #LAST_NAME} and {@link #PHONE} are useful for campaigns, but optional.
 */
public enum ContactField implements Field {
    /** E-mail address as written in the source; {@link Contact#key()} is derived from it. */
    EMAIL("email", FieldType.EMAIL, 254),
    /** First name, from a separate column or derived from {@link #FULL_NAME}. */
    FIRST_NAME("first_name", FieldType.TEXT, 100),
    /** Last name with its particles, from a separate column or derived from {@link #FULL_NAME}. */
    LAST_NAME("last_name", FieldType.TEXT, 100),
    /** First and last name in one text, for sources that do not separate them. */
    FULL_NAME("full_name", FieldType.TEXT, 200),
    /** Phone number for campaigns and couriers. */
    PHONE("phone", FieldType.PHONE, 16),
    /** Company or shop. */
    COMPANY("company", FieldType.TEXT, 200),
    /** Address in one line, street and house number together. */
    ADDRESS("address", FieldType.TEXT, 255),
    /** House number with its suffix, or {@code SNC} if the address states that there is none. */
    HOUSE_NUMBER("house_number", FieldType.TEXT, 20),
    /** Second address line, such as staircase, floor or "care of". */
    ADDRESS2("address2", FieldType.TEXT, 255),
    /** Postal code with its leading zeros. */
    POSTCODE("postcode", FieldType.TEXT, 20),
    /**
     * Town. Like postcode, province and country, it comes from a separate column or is derived from {@link #ADDRESS}.
     */
    CITY("city", FieldType.TEXT, 100),
    /** Province, state or region; a two-letter code for a known province of Italy. */
    PROVINCE("province", FieldType.TEXT, 100),
    /** Country, as an ISO 3166-1 alpha-2 code. */
    COUNTRY("country", FieldType.COUNTRY, 2),
    /** Date of birth, {@code 1980-05-17}, or {@code --05-17} if the year is unknown. */
    BIRTHDAY("birthday", FieldType.DATE, 10),
    /**
     * Gender: {@code female}, {@code male} or {@code other} if the word in the source is known; otherwise that word.
     */
    GENDER("gender", FieldType.TEXT, 30),
    /** Language of correspondence. */
    LANGUAGE("language", FieldType.LANGUAGE, 35),
    /** VAT number or tax code. */
    VAT_NUMBER("vat_number", FieldType.TEXT, 30),
    /** Free text. */
    NOTES("notes", FieldType.MULTILINE_TEXT, 4000),
    /** Labels, such as {@code vip}. */
    TAGS("tags", FieldType.TAGS, 1000),
    /** Whether the person wants messages at all. */
    SUBSCRIPTION("subscription", FieldType.SUBSCRIPTION, 10),
    /** Whether the person wants e-mail. */
    SUBSCRIPTION_EMAIL("subscription_email", FieldType.SUBSCRIPTION, 10),
    /** Whether the person wants messages on the phone: WhatsApp, SMS, calls. */
    SUBSCRIPTION_PHONE("subscription_phone", FieldType.SUBSCRIPTION, 10),
    /** Day on which the person gave consent. */
    CONSENT_DATE("consent_date", FieldType.DATE, 10),
    /** Where or how the person gave consent. */
    CONSENT_SOURCE("consent_source", FieldType.TEXT, 255),
    /** The street without the house number; derived from {@link #ADDRESS}, never mapped. */
    STREET("street", FieldType.TEXT, 255),
    /** The rest of {@link #ADDRESS} besides street and house number; derived, never mapped. */
    ADDITION("addition", FieldType.TEXT, 255),
    /** The name of the {@link AddressKind} of {@link #ADDRESS}; derived, never mapped. */
    ADDRESS_KIND("address_kind", FieldType.TEXT, 30),
    /** How certain the parts of {@link #ADDRESS} are, from 0 to 1; derived, never mapped. */
    ADDRESS_CONFIDENCE("address_confidence", FieldType.NUMBER, 4),
    /** The {@link PhoneKind#text()} of {@link #PHONE}; derived, never mapped. */
    PHONE_KIND("phone_kind", FieldType.TEXT, 10),
    /** Titles and forms of address in {@link #FULL_NAME}; derived, never mapped. */
    NAME_TITLE("name_title", FieldType.TEXT, 100),
    /** What follows the name in {@link #FULL_NAME}: {@code Jr.}, {@code PhD}; derived, never mapped. */
    NAME_SUFFIX("name_suffix", FieldType.TEXT, 100),
    /** The name of the {@link NameKind} of {@link #FULL_NAME}; derived, never mapped. */
    NAME_KIND("name_kind", FieldType.TEXT, 20),
    /** How certain the parts of {@link #FULL_NAME} are, from 0 to 1; derived, never mapped. */
    NAME_CONFIDENCE("name_confidence", FieldType.NUMBER, 4);

    private static final Set<ContactField> DERIVED = EnumSet.range(STREET, NAME_CONFIDENCE);
    private static final Map<String, ContactField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ContactField::key, Function.identity()));

    private final String key;
    private final FieldType type;
    private final int maxLength;

    ContactField(String key, FieldType type, int maxLength) {
        this.key = key;
        this.type = type;
        this.maxLength = maxLength;
    }

    /**
     * Finds a field by its key.
     *
     * @param key a field key such as {@code first_name}; compared exactly
     * @return the field, or empty if no field has that key
     */
    public static Optional<ContactField> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public int maxLength() {
        return maxLength;
    }

    /**
     * {@return whether a column of a source can feed this field; false for a field that is always derived from others}
     */
    public boolean mappable() {
        return !DERIVED.contains(this);
    }
}
