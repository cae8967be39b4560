package com.isendu.contactimport.internal.map;

import com.isendu.contactimport.internal.map.vocabulary.HeaderReading;
import com.isendu.contactimport.internal.map.vocabulary.Sense;
import com.isendu.contactimport.internal.map.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Interprets the cells of type columns: {@code Mobile}, {@code * Work}, {@code Home Fax}. Thread-safe. */
final class ValueTypes {

    /** The value is taken before others. */
    static final int FIRST = 0;
    /** The value is never taken. */
    static final int NEVER = 9;

    /** The value has no type or an unspecific one. */
    static final int USUAL = 1;

    private static final int LATER = 2;
    /** Types are few; a column of something else must not fill the memory. */
    private static final int MOST_REMEMBERED = 500;

    private final Map<String, Integer> turns = new ConcurrentHashMap<>();

    /** When the value takes its turn among those of its row, from {@link #FIRST} to {@link #NEVER}. */
    int turn(String type) {
        Integer known = turns.get(type);
        if (known != null) {
            return known;
        }
        int turn = read(type);
        if (turns.size() < MOST_REMEMBERED) {
            turns.put(type, turn);
        }
        return turn;
    }

    private static int read(String type) {
        HeaderReading reading = HeaderReading.of(type, Vocabulary.of(List.of(type)));
        if (reading.has(Sense.FAX)) {
            return NEVER;
        }
        if (reading.preferred()) {
            return FIRST;
        }
        return reading.landline() || reading.has(Sense.ALTERNATIVE) ? LATER : USUAL;
    }
}
