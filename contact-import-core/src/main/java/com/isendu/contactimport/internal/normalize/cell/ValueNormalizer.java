package com.isendu.contactimport.internal.normalize.cell;

import org.jspecify.annotations.Nullable;

/** Converts one kind of value to its canonical form. Immutable and thread-safe. */
@FunctionalInterface
public interface ValueNormalizer {

    /**
     * Normalises one cell.
     *
     * @param text the text of the cell, cleaned at its ends, never empty
     * @param cell takes the problems; knows the row's country
     * @return the canonical form, or null when there is no value or a problem was added
     */
    @Nullable
    String normalize(String text, Cell cell);
}
