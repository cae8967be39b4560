package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.internal.row.Candidate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of the rows whose contacts recur with other values. A run keeps only a hash of all values of a row. The
 * first time that is not enough, the source is read twice more: to find these contacts and to collect the values of
 * their rows. Not thread-safe.
 */
final class EarlierRows {

    private final RowValues values;
    private final KeyTable keys;
    private final Consumer<Consumer<Candidate>> pass;
    private @Nullable Map<HashedKey, long[]> said;

    /**
     * Creates an empty instance.
     *
     * @param values what rows say
     * @param keys which row holds which key
     * @param pass hands every validated candidate of the source to what it is given
     */
    EarlierRows(RowValues values, KeyTable keys, Consumer<Consumer<Candidate>> pass) {
        this.values = values;
        this.keys = keys;
        this.pass = pass;
    }

    /** A row has got the key of its contact. */
    void claimed(Candidate row, long high, long low) {
        if (said != null) {
            said.computeIfPresent(new HashedKey(high, low), (key, before) -> values.said(row));
        }
    }

    /** Returns whether a row adds nothing to the row that holds its key. */
    boolean sayAllOf(Candidate row, long high, long low) {
        if (said == null) {
            said = look();
        }
        long[] earlier = said.get(new HashedKey(high, low));
        return earlier != null && values.addNothing(row, earlier);
    }

    private Map<HashedKey, long[]> look() {
        RepeatedKeys repeated = new RepeatedKeys(values);
        pass.accept(repeated::note);
        Map<HashedKey, long[]> found = new HashMap<>();
        pass.accept(row -> {
            HashedKey key = values.key(row);
            if (key != null && repeated.differ(key) && holds(row, key, found)) {
                found.put(key, values.said(row));
            }
        });
        return found;
    }

    private boolean holds(Candidate row, HashedKey key, Map<HashedKey, long[]> found) {
        long entry = keys.find(key.high(), key.low());
        return entry == KeyTable.NONE
                ? !found.containsKey(key)
                : keys.row(entry) == row.position().row();
    }
}
