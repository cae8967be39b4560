package com.isendu.contactimport.internal.normalize.email;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An e-mail address that does not come from a cell of a row. */
public final class WrittenEmail {

    private WrittenEmail() {}

    /**
     * What identifies the owner of an address.
     *
     * @param text an address as written
     * @return the key, or null when the text does not hold exactly one address
     */
    public static @Nullable String key(String text) {
        String key = PlainEmail.key(text);
        if (key != null) {
            return key;
        }
        List<String> addresses = EmailCell.addresses(text);
        return addresses.size() == 1 ? EmailSyntax.key(addresses.get(0)) : null;
    }
}
