package com.isendu.contactimport.mapping;

import com.isendu.contactimport.internal.text.HeaderName;
import com.isendu.contactimport.source.Column;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refers to a column of a source by header name and occurrence, or by index if there is no header.
 *
 * @param name the header text; case and accents do not matter, and punctuation counts as a space. Null to refer to a
 *     column by its index
 * @param number the occurrence of the name, from 1; without a name, the zero-based index
 */
public record ColumnRef(@Nullable String name, int number) {

    /**
     * Validates the number.
     *
     * @throws IllegalArgumentException if an occurrence is less than 1 or an index is negative
     */
    public ColumnRef {
        if (number < (name == null ? 0 : 1)) {
            throw new IllegalArgumentException("an occurrence is at least 1 and an index at least 0");
        }
    }

    /**
     * Returns a reference to the first column with a name.
     *
     * @param name a header text
     * @return the reference
     */
    public static ColumnRef named(String name) {
        return named(name, 1);
    }

    /**
     * Returns a reference to one of several columns with the same name.
     *
     * @param name a header text
     * @param occurrence the occurrence, from 1
     * @return the reference
     */
    public static ColumnRef named(String name, int occurrence) {
        return new ColumnRef(Objects.requireNonNull(name, "name"), occurrence);
    }

    /**
     * Returns a reference to the column at a position.
     *
     * @param index the zero-based position
     * @return the reference
     */
    public static ColumnRef at(int index) {
        return new ColumnRef(null, index);
    }

    /**
     * Finds the column in a source.
     *
     * @param columns the columns of a source
     * @return the column, or empty if the source lacks it
     */
    public Optional<Column> in(List<Column> columns) {
        return columns.stream().filter(matcher()).findFirst();
    }

    // The list lacks the reserved columns of an error CSV, so the place of a column in it may differ from its index.
    private Predicate<Column> matcher() {
        if (name == null) {
            return column -> column.index() == number;
        }
        String wanted = HeaderName.normalize(name);
        return column -> column.occurrence() == number
                && HeaderName.normalize(column.name()).equals(wanted);
    }

    /** Shows no header text, because it may be personal data in a file without a header. */
    @Override
    public String toString() {
        return name == null ? "ColumnRef[#" + (number + 1) + "]" : "ColumnRef[by name]";
    }
}
