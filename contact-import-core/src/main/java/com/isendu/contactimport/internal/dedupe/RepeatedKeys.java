package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.internal.row.Candidate;

/** Finds the contacts that recur with other values in one pass over all rows. Not thread-safe. */
final class RepeatedKeys {

    private static final int ALIKE = 1;
    private static final int DIFFERENT = 2;

    private final RowValues values;
    private final KeyTable keys = new KeyTable();
    private boolean found;

    RepeatedKeys(RowValues values) {
        this.values = values;
    }

    /** Records a row; a row in error has no contact. */
    void note(Candidate row) {
        HashedKey key = values.key(row);
        if (key == null) {
            return;
        }
        long written = values.written(row);
        long entry = keys.find(key.high(), key.low());
        if (entry == KeyTable.NONE) {
            keys.add(key.high(), key.low(), written, ALIKE);
        } else if (keys.values(entry) != written) {
            keys.row(entry, DIFFERENT);
            found = true;
        }
    }

    /** Returns whether there is any such contact. */
    boolean areFound() {
        return found;
    }

    /** Returns whether the rows of a contact have different values. */
    boolean differ(HashedKey key) {
        long entry = keys.find(key.high(), key.low());
        return entry != KeyTable.NONE && keys.row(entry) == DIFFERENT;
    }
}
