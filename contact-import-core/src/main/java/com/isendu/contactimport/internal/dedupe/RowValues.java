package com.isendu.contactimport.internal.dedupe;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.RowHash;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row that count when rows are compared: all fields except the e-mail field, which identifies the
 * contact, and derived fields. Not thread-safe, except for {@link #prepare}.
 */
final class RowValues {

    /** The hash of a blank. */
    static final long BLANK = 0;

    private final FieldSlots slots;
    private final int[] compared;
    private final KeyHash hash;

    /** Creates an instance with a shared hash, whose results are comparable within one run only. */
    RowValues(FieldSlots slots, KeyHash hash) {
        this.slots = slots;
        this.hash = hash;
        this.compared = IntStream.range(0, slots.size())
                .filter(slot -> isCompared(slots.at(slot)))
                .toArray();
    }

    private static boolean isCompared(Field field) {
        return field != ContactField.EMAIL && (!(field instanceof ContactField known) || known.mappable());
    }

    FieldSlots slots() {
        return slots;
    }

    /** Returns the slots that are compared. */
    int[] compared() {
        return compared;
    }

    /** Returns the key of a row; null if the row is in error or not imported. */
    @Nullable
    HashedKey key(Candidate row) {
        String key = row.key();
        if (!row.isClean() || row.outcome() == RowOutcome.SKIPPED || key == null) {
            return null;
        }
        hash.reset().add(key);
        return new HashedKey(hash.high(), hash.low());
    }

    /** Hashes rows ahead of {@link #hash}. For any thread. */
    void prepare(List<Candidate> rows) {
        KeyHash own = hash.withSameSecret();
        for (Candidate row : rows) {
            String key = row.isClean() ? row.key() : null;
            if (key != null) {
                row.hash(hashed(row, key, own));
            }
        }
    }

    /** Returns the hash of the key of a row and of its values as they are written. */
    RowHash hash(Candidate row, String key) {
        RowHash prepared = row.hash();
        return prepared == null ? hashed(row, key, hash) : prepared;
    }

    private RowHash hashed(Candidate row, String key, KeyHash with) {
        with.reset().add(key);
        return new RowHash(with.high(), with.low(), written(row, with));
    }

    /** Returns a hash of the values as they are written. */
    long written(Candidate row) {
        return written(row, hash);
    }

    private long written(Candidate row, KeyHash with) {
        with.reset();
        for (int slot : compared) {
            with.add(row.valueAt(slot));
        }
        return with.high();
    }

    /** Returns whether a row has no compared values. */
    boolean areBlank(Candidate row) {
        for (int slot : compared) {
            if (row.valueAt(slot) != null) {
                return false;
            }
        }
        return true;
    }

    /** Returns a hash of the value of each compared slot, independent of its spelling. */
    long[] said(Candidate row) {
        long[] said = new long[compared.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = said(row, i);
        }
        return said;
    }

    /**
     * Returns the hash of the meaning of one value, by the position of its slot in {@link #compared()}. Returns
     * {@link #BLANK} for no value, for a damaged value, which neither contradicts nor replaces another, and for a name
     * derived from the full name, which is compared itself.
     */
    long said(Candidate row, int place) {
        int slot = compared[place];
        String value = row.valueAt(slot);
        Field field = slots.at(slot);
        return value == null || row.isDamaged(field) || row.isDerivedName(field)
                ? BLANK
                : hash.reset().add(Spelling.of(field, value)).high() | 1;
    }

    /** Returns whether a row adds nothing to another one. */
    boolean addNothing(Candidate row, long[] said) {
        for (int place = 0; place < said.length; place++) {
            long value = said(row, place);
            if (value != BLANK && value != said[place]) {
                return false;
            }
        }
        return true;
    }
}
