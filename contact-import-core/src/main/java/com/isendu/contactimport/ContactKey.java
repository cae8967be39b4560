package com.isendu.contactimport;

import com.isendu.contactimport.internal.normalize.email.WrittenEmail;
import java.util.Optional;

/** What identifies a contact, made of an e-mail address as people write it: for hosts that look up, suppress or erase somebody. */
public final class ContactKey {

    private ContactKey() {}

    /**
     * The key that an import would give the contact of this address, {@link com.isendu.contactimport.contact.Contact#key()}. The key of a
     * key is the key itself.
     *
     * @param written one address, with or without what people put around it: {@code Anna Rossi <Anna.Rossi@Example.com>}
     * @return the key, or empty when the text holds no address, a wrong one or more than one
     */
    public static Optional<String> of(String written) {
        return Optional.ofNullable(WrittenEmail.key(written));
    }
}
