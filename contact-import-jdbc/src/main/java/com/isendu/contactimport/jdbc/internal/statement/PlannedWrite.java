package com.isendu.contactimport.jdbc.internal.statement;

import com.isendu.contactimport.contact.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact to insert or update.
 *
 * @param index the index of its row in the batch
 * @param contact the contact
 * @param formerKey the previous key of a stored contact whose key changes; otherwise null
 */
public record PlannedWrite(
        int index, Contact contact, @Nullable String formerKey) {

    /** A contact that keeps its key. */
    public PlannedWrite(int index, Contact contact) {
        this(index, contact, null);
    }

    /** Returns the writes that change the key, or those that keep it. */
    public static List<PlannedWrite> select(List<PlannedWrite> writes, boolean rekeyed) {
        return writes.stream()
                .filter(write -> (write.formerKey() != null) == rekeyed)
                .toList();
    }

    /** Returns the key under which the contact is stored before it is written. */
    public String storedKey() {
        return formerKey == null ? contact.key() : formerKey;
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "PlannedWrite[" + index + "]";
    }
}
