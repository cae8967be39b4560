package com.isendu.contactimport.internal.map.vocabulary;

import com.isendu.contactimport.contact.ContactField;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a phrase in one language.
 *
 * @param sense its role in a header
 * @param key its key in the vocabulary file
 * @param language the language, as a BCP 47 tag
 */
record Term(Sense sense, String key, String language) {

    private static final Map<String, Sense> SENSES = Map.of(
            "name",
            Sense.BARE_NAME,
            "person",
            Sense.PERSON,
            "contact_person",
            Sense.CONTACT_PERSON,
            "customer",
            Sense.CUSTOMER,
            "number",
            Sense.BARE_NUMBER,
            "filler",
            Sense.FILLER,
            "alternative",
            Sense.ALTERNATIVE,
            "fax",
            Sense.FAX,
            "never",
            Sense.NEVER);
    private static final String IN_ADDRESS = "_in_address";
    private static final Set<String> PLACES = Set.of("home", "work", "billing", "shipping");
    /**
     * Words for the better one of two columns of a field: a mobile among phones, a street line among whole addresses.
     */
    private static final Map<String, ContactField> PREFERRED =
            Map.of("mobile", ContactField.PHONE, "street_line", ContactField.ADDRESS);

    private static final String LANDLINE = "landline";

    static Term of(String key, String language) {
        return new Term(senseOf(key), key, language);
    }

    private static Sense senseOf(String key) {
        if (key.endsWith(IN_ADDRESS)) {
            return Sense.IN_ADDRESS;
        }
        return PLACES.contains(key) ? Sense.PLACE : SENSES.getOrDefault(key, Sense.FIELD);
    }

    /** Returns the field that the phrase names, or null. */
    @Nullable
    ContactField field() {
        return landline()
                ? ContactField.PHONE
                : PREFERRED.getOrDefault(key, ContactField.ofKey(key).orElse(null));
    }

    /** Returns whether the phrase is a phone that cannot be a mobile one: it is taken after the others. */
    boolean landline() {
        return key.equals(LANDLINE);
    }

    boolean preferred() {
        return PREFERRED.containsKey(key);
    }

    /** Returns the field that the phrase names among the columns of an address, or null. */
    @Nullable
    ContactField fieldInAddress() {
        return sense == Sense.IN_ADDRESS
                ? ContactField.ofKey(key.replace(IN_ADDRESS, "")).orElse(null)
                : null;
    }

    /** Returns whether the key is one that a vocabulary file may have. */
    boolean known() {
        return switch (sense) {
            case FIELD -> field() != null;
            case IN_ADDRESS -> fieldInAddress() != null;
            case BARE_NAME, PERSON, CONTACT_PERSON, CUSTOMER, BARE_NUMBER, PLACE, FILLER, ALTERNATIVE, FAX, NEVER ->
                true;
        };
    }
}
