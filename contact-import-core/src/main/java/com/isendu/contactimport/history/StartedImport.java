package com.isendu.contactimport.history;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An import as a resumable sink knows it: enough to continue it with the same source.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record who, when, with which consent and how far
 * @param terms the options it was started with
 * @param idempotencyKey what the host calls the import, unique in its account, or null
 */
public record StartedImport(
        ImportRecord record, ImportTerms terms, @Nullable String idempotencyKey) {

    /** Checks that nothing is missing. */
    public StartedImport {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(terms, "terms");
    }

    /**
     * The options that an import was started with, as texts by name: whoever continues it must find the same rows in
     * the same batches. Stores keep them as they are; only the engine reads them.
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
         * Returns the names of what is not the same in other terms.
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
}
