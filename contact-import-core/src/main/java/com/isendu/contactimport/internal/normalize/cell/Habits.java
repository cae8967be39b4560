package com.isendu.contactimport.internal.normalize.cell;

import com.isendu.contactimport.contact.Field;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The formats of the columns of a source, learnt from their first cells. Each habit is a word that only the normaliser
 * of the field interprets, and contains no cell.
 *
 * @param words by the key of the field; copied, unmodifiable
 */
public record Habits(SortedMap<String, String> words) {

    /** Nothing was learnt. */
    public static final Habits NONE = new Habits(Map.of());

    /** Copies the map. */
    public Habits {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /**
     * Habits in any order.
     *
     * @param words by the key of the field
     */
    public Habits(Map<String, String> words) {
        this(new TreeMap<>(words));
    }

    /** These and more, which win. */
    public Habits and(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(words);
        all.putAll(more);
        return new Habits(all);
    }

    /** Returns the habit of the column that feeds a field, or null where nothing was learnt. */
    public @Nullable String of(Field field) {
        return words.get(field.key());
    }
}
