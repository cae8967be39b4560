package com.isendu.contactimport.mapping;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Points at a column of a source: by header name and occurrence, or by index where there is no header.
 *
 * @param name the header text, compared without case, accents, punctuation and blanks; null for an index
 * @param number for a name its occurrence, from 1; without a name the zero-based index
 */
public record ColumnRef(@Nullable String name, int number) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if an occurrence is less than 1 or an index is negative
     */
    public ColumnRef {
        if (number < (name == null ? 0 : 1)) {
            throw new IllegalArgumentException("an occurrence is at least 1 and an index at least 0");
        }
    }

    /**
     * Returns the first column of this name.
     *
     * @param name a header text
     * @return the reference
     */
    public static ColumnRef named(String name) {
        return named(name, 1);
    }

    /**
     * Returns one of several columns of the same name.
     *
     * @param name a header text
     * @param occurrence which of them, from 1
     * @return the reference
     */
    public static ColumnRef named(String name, int occurrence) {
        return new ColumnRef(Objects.requireNonNull(name, "name"), occurrence);
    }

    /**
     * Returns the column at a position.
     *
     * @param index zero-based
     * @return the reference
     */
    public static ColumnRef at(int index) {
        return new ColumnRef(null, index);
    }

    /**
     * Finds the column pointed at.
     *
     * @param columns the columns of a source
     * @return the column, or empty when the source does not have it
     */
    public Optional<Column> in(List<Column> columns) {
        return columns.stream().filter(matcher()).findFirst();
    }

    // The reserved columns of an error CSV are left out, so a column's place in the list may differ from its index.
    private Predicate<Column> matcher() {
        if (name == null) {
            return column -> column.index() == number;
        }
        String wanted = HeaderName.normalize(name);
        return column -> column.occurrence() == number
                && HeaderName.normalize(column.name()).equals(wanted);
    }

    /** Shows no header text: without a header row, it could be anybody's data. */
    @Override
    public String toString() {
        return name == null ? "ColumnRef[#" + (number + 1) + "]" : "ColumnRef[by name]";
    }
}
