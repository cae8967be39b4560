package com.isendu.contactimport;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.internal.normalize.email.WrittenEmail;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What identifies a contact, {@link com.isendu.contactimport.contact.Contact#key()}: for hosts that look up, suppress
 * or erase somebody. It is an e-mail address, normalised; or, where an import
 * {@linkplain com.isendu.contactimport.options.ImportOptions.Builder#identifiedBy identifies contacts by other fields},
 * a phone number such as {@code +393331234567} or an id of the host such as {@code custom.customer_no:K-1001}.
 */
public final class ContactKey {

    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{6,15}");
    private static final Pattern ID = Pattern.compile(Pattern.quote(CustomField.KEY_PREFIX) + "[a-z][a-z0-9_]*:.+");

    private ContactKey() {}

    /**
     * Returns the key that an import would give the contact. The key of a key is the key itself.
     *
     * @param written one address, with or without what people put around it: {@code Anna Rossi
     *     <Anna.Rossi@Example.com>}; a phone number in the international form, digits alone behind the plus sign; or
     *     the key of a custom field, a colon and its value
     * @return the key, or empty when the text is none of these, or holds more than one address
     */
    public static Optional<String> of(String written) {
        boolean isKey = PHONE.matcher(written).matches() || ID.matcher(written).matches();
        return isKey ? Optional.of(written) : Optional.ofNullable(WrittenEmail.key(written));
    }

    /**
     * Returns whether a key is that of an e-mail address.
     *
     * @param key a key of a contact
     * @return true if it is
     */
    public static boolean isEmail(String key) {
        return !PHONE.matcher(key).matches() && !ID.matcher(key).matches();
    }
}
