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
 * An import that a resumable sink has stored, with everything that is needed to continue it from the same source.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record of the import
 * @param terms the options that the import was started with
 * @param idempotencyKey the key that the host gave the import, unique in its account; null if it gave none
 */
public record StartedImport(
        ImportRecord record, ImportTerms terms, @Nullable String idempotencyKey) {

    /** Rejects null, except for the idempotency key. */
    public StartedImport {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(terms, "terms");
    }

    /**
     * The options of an import as texts by name. There are two kinds:
     * <ul>
     * <li>the terms of a stored import: with them, the engine continues the import and forms the same batches of the
     *     same rows again;
     * <li>the terms that {@link com.isendu.contactimport.ImportEngine#termsOf} returns, which are only for
     *     {@link com.isendu.contactimport.ImportEngine#optionsFrom}.
     * </ul>
     *
     * <p>Stores keep the texts unchanged; only the engine interprets them.
     *
     * <p>The values contain header texts, so {@link #toString()} shows the names only. Immutable and thread-safe.
     *
     * @param values the texts by name; copied, unmodifiable
     */
    public record ImportTerms(SortedMap<String, String> values) {

        /** Copies the map. */
        public ImportTerms {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        /**
         * Creates terms from a map in any order.
         *
         * @param values the texts by name
         * @return the terms
         */
        public static ImportTerms of(Map<String, String> values) {
            return new ImportTerms(new TreeMap<>(values));
        }

        /**
         * Returns the names of the options whose values differ between these terms and others.
         *
         * @param other the terms to compare with
         * @return a new set in alphabetical order, empty if the terms are equal
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
