package com.isendu.contactimport.jdbc.internal.contact;

import com.isendu.contactimport.contact.Contact;

/**
 * A 64-bit hash that shows whether the values of a contact have changed. It is stored: a change of the algorithm makes
 * every stored contact look changed.
 */
public final class ContentHash {

    private static final long FNV_PRIME = 0x100000001B3L;

    private ContentHash() {}

    /** Returns the same for the same values, in whichever order custom fields come. */
    public static long of(Contact contact) {
        long[] sum = {0};
        contact.forEach((field, value) -> sum[0] += mixed(hash(field.key().hashCode(), value)));
        return sum[0];
    }

    private static long hash(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    // The last step of MurmurHash3: sums of unmixed hashes would cancel each other out.
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
