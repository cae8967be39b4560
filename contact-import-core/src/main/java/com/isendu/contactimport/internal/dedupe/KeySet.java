package com.isendu.contactimport.internal.dedupe;

/** A set of keys of contacts, in less than 32 bytes each. Not thread-safe. */
public final class KeySet {

    private final KeyTable keys = new KeyTable();
    private final KeyHash hash = new KeyHash();
    private boolean empty = true;

    /** Adds a key, if it is not there. */
    public void add(String key) {
        if (!contains(key)) {
            keys.add(hash.high(), hash.low(), 0, 1);
            empty = false;
        }
    }

    /** Returns whether a key was added. */
    public boolean contains(String key) {
        hash.reset().add(key);
        return keys.find(hash.high(), hash.low()) != KeyTable.NONE;
    }

    /** Returns whether no key was added. */
    public boolean isEmpty() {
        return empty;
    }
}
