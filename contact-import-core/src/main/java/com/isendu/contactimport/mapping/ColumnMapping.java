package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.Field;
import java.util.ArrayList;
import java.util.List;

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
}
