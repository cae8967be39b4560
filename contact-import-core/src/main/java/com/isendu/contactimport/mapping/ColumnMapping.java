package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which columns feed which fields. Immutable and thread-safe; {@link #toString()} shows fields, no header text.
 *
 * <p>Whether the fields exist and the columns are there is judged when a run binds the mapping to a source.
 */
public final class ColumnMapping {

    private final List<MappingLink> links;

    private ColumnMapping(List<MappingLink> links) {
        this.links = List.copyOf(links);
    }

    /**
     * Starts a mapping without links.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes a mapping of links, as a {@link MappingStore} reads them back.
     *
     * @param links in any order; copied
     * @return the mapping
     */
    public static ColumnMapping of(List<MappingLink> links) {
        return new ColumnMapping(links);
    }

    /**
     * The links, in the order they were made.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<MappingLink> links() {
        return links;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnMapping that && links.equals(that.links);
    }

    @Override
    public int hashCode() {
        return links.hashCode();
    }

    @Override
    public String toString() {
        return "ColumnMapping" + links.stream().map(MappingLink::field).toList();
    }

    /** Collects the links of a {@link ColumnMapping}. Not thread-safe. */
    public static final class Builder {

        private final List<MappingLink> links = new ArrayList<>();

        private Builder() {}

        /**
         * Links the first column of a header name to a field.
         *
         * @param field the field
         * @param column the header text
         * @return this builder
         */
        public Builder map(Field field, String column) {
            return map(field, ColumnRef.named(column));
        }

        /**
         * Links columns to a field; of several, the first cell that is not blank wins.
         *
         * @param field the field
         * @param columns at least one
         * @return this builder
         * @throws IllegalArgumentException if there is no column
         */
        public Builder map(Field field, ColumnRef... columns) {
            return add(new MappingLink(field.key(), List.of(columns), Combine.FIRST_NON_BLANK));
        }

        /**
         * Links columns to a field; their cells are joined by a blank.
         *
         * @param field the field
         * @param columns at least one
         * @return this builder
         * @throws IllegalArgumentException if there is no column
         */
        public Builder join(Field field, ColumnRef... columns) {
            return add(new MappingLink(field.key(), List.of(columns), Combine.JOIN));
        }

        /**
         * Adds a link.
         *
         * @param link the link
         * @return this builder
         */
        public Builder add(MappingLink link) {
            links.add(link);
            return this;
        }

        /**
         * Makes the mapping.
         *
         * @return the mapping
         */
        public ColumnMapping build() {
            return new ColumnMapping(links);
        }
    }

    /**
     * One field and the columns that feed it.
     *
     * @param field the key of the field, for example {@code first_name} or {@code custom.loyalty}
     * @param columns at least one column; copied, unmodifiable
     * @param combine what the field gets when there are several
     */
    public record MappingLink(String field, List<ColumnRef> columns, Combine combine) {

        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if there is no column
         */
        public MappingLink {
            Objects.requireNonNull(field, "field");
            columns = List.copyOf(columns);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a link has at least one column");
            }
            Objects.requireNonNull(combine, "combine");
        }
    }

    /** What a field gets when several columns feed it. */
    public enum Combine {
        /** The first cell that is not blank, in the order of the link's columns. The default. */
        FIRST_NON_BLANK,
        /** All cells that are not blank, joined by one blank. */
        JOIN
    }

    /** Where the mapping of an import came from. */
    public enum MappingOrigin {
        /** The options gave it. */
        GIVEN,
        /** It was remembered for exactly these columns. */
        REMEMBERED,
        /** It was the account's last one, and all its columns are there. */
        REMEMBERED_OTHER_HEADER,
        /** It was proposed from the source. */
        PROPOSED
    }
}
