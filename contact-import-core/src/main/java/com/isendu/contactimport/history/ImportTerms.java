package com.isendu.contactimport.history;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The options that an import was started with, as texts by name: whoever continues it must find the same rows in the same
 * batches. Stores keep them as they are; only the engine reads them.
 *
 * <p>Immutable and thread-safe. The values hold header texts, so {@link #toString()} shows the names only.
 *
 * @param values by name; copied, unmodifiable
 */
public record ImportTerms(SortedMap<String, String> values) {

    /** Copies the map. */
    public ImportTerms {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Makes terms of a map in any order.
     *
     * @param values by name
     * @return the terms
     */
    public static ImportTerms of(Map<String, String> values) {
        return new ImportTerms(new TreeMap<>(values));
    }

    /**
     * The names of what is not the same in other terms.
     *
     * @param other the other ones
     * @return a new set in alphabetical order, empty when the terms are equal
     */
    public SortedSet<String> differences(ImportTerms other) {
        SortedSet<String> names = new TreeSet<>(values.keySet());
        names.addAll(other.values.keySet());
        names.removeIf(name -> Objects.equals(values.get(name), other.values.get(name)));
        return names;
    }

    @Override
    public String toString() {
        return "ImportTerms" + values.keySet();
    }
}
