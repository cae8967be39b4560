package com.isendu.contactimport;

import com.isendu.contactimport.contact.CustomField;
import com.isendu.contactimport.internal.normalize.email.WrittenEmail;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Derives the {@linkplain com.isendu.contactimport.contact.Contact#key() key} that identifies a contact within an
 * account. Hosts use the key to look up, suppress or erase a person. It is the e-mail address in lower case, with its
 * domain in ASCII ({@code info@xn--caff-8oa.example}). If contacts are also
 * {@linkplain com.isendu.contactimport.options.ImportOptions.Builder#identifiedBy identified by other fields}, it may
 * be a phone number such as {@code +393331234567}, or the value of a custom field, such as
 * {@code custom.customer_no:K-1001}.
 */
public final class ContactKey {

    private static final Pattern PHONE = Pattern.compile("\\+[0-9]{6,15}");
    private static final Pattern ID = Pattern.compile(Pattern.quote(CustomField.KEY_PREFIX) + "[a-z][a-z0-9_]*:.+");

    private ContactKey() {}

    /**
     * Returns the key that an import would give a contact with this value. If the text is a key already, returns it
     * unchanged.
     *
     * @param written one e-mail address, alone or with a display name as in {@code Anna Rossi
     *     <Anna.Rossi@Example.com>}; a phone number in international form (a plus sign and digits only); or the key of
     *     a custom field, a colon and the value
     * @return the key, or empty if the text is none of these or contains more than one address
     */
    public static Optional<String> of(String written) {
        boolean isKey = PHONE.matcher(written).matches() || ID.matcher(written).matches();
        return isKey ? Optional.of(written) : Optional.ofNullable(WrittenEmail.key(written));
    }

    /**
     * Returns whether a key is an e-mail address.
     *
     * @param key a key of a contact
     * @return true for an e-mail address, false for a phone number or the value of a custom field
     */
    public static boolean isEmail(String key) {
        return !PHONE.matcher(key).matches() && !ID.matcher(key).matches();
    }
}
