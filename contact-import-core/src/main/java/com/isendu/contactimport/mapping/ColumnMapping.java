package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which columns feed which fields, and which values all rows get. Immutable and thread-safe; {@link #toString()} shows
 * fields, no header text and no value.
 *
 * <p>Whether the fields exist and the columns are there is judged when a run binds the mapping to a source.
 */
public final class ColumnMapping {

    private final List<MappingLink> links;
    private final List<FixedValue> fixedValues;
    private final List<AssignedChoice> assignedChoices;

    private ColumnMapping(List<MappingLink> links, List<FixedValue> fixedValues, List<AssignedChoice> assignedChoices) {
        this.links = List.copyOf(links);
        this.fixedValues = List.copyOf(fixedValues);
        this.assignedChoices = List.copyOf(assignedChoices);
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
        return new ColumnMapping(links, List.of(), List.of());
    }

    /**
     * Starts a mapping from this one.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.links.addAll(links);
        builder.fixedValues.addAll(fixedValues);
        builder.assignedChoices.addAll(assignedChoices);
        return builder;
    }

    /**
     * Returns the same values and assignments with other links.
     *
     * @param others the links; copied
     * @return a mapping
     */
    public ColumnMapping withLinks(List<MappingLink> others) {
        return new ColumnMapping(others, fixedValues, assignedChoices);
    }

    /**
     * Returns the links, in the order they were made.
     *
     * @return an unmodifiable list, possibly empty
     */
    public List<MappingLink> links() {
        return links;
    }

    /**
     * Returns the values that all rows get.
     *
     * @return an unmodifiable list, usually empty; no field has two constants or two defaults, no tag is there twice
     */
    public List<FixedValue> fixedValues() {
        return fixedValues;
    }

    /**
     * Returns the values of the file that people have assigned to choices.
     *
     * @return an unmodifiable list, usually empty; no value of a field is there twice
     */
    public List<AssignedChoice> assignedChoices() {
        return assignedChoices;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnMapping that
                && links.equals(that.links)
                && fixedValues.equals(that.fixedValues)
                && assignedChoices.equals(that.assignedChoices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(links, fixedValues, assignedChoices);
    }

    @Override
    public String toString() {
        String fields = "ColumnMapping" + links.stream().map(MappingLink::field).toList();
        return fixedValues.isEmpty() ? fields : fields + fixedValues;
    }

    /** Collects the links of a {@link ColumnMapping}. Not thread-safe. */
    public static final class Builder {

        private final List<MappingLink> links = new ArrayList<>();
        private final List<FixedValue> fixedValues = new ArrayList<>();
        private final List<AssignedChoice> assignedChoices = new ArrayList<>();

        private Builder() {}

        /**
         * Links the first column of a header name to a field. A field with several columns takes them in one call, by
         * {@link #map(Field, ColumnRef...)} or {@link #join}; a second link of a field stops the run with
         * {@code FIELD_TWICE}.
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
         * Adds a value that all rows get; a constant or default replaces the one that its field had, a tag is not added
         * twice.
         *
         * @param value the value
         * @return this builder
         */
        public Builder add(FixedValue value) {
            fixedValues.removeIf(before -> before.kind() == value.kind()
                    && before.field().equals(value.field())
                    && (value.kind() != FixedValue.Kind.TAG || before.value().equals(value.value())));
            fixedValues.add(value);
            return this;
        }

        /**
         * Adds what a value of the file means, in place of what the same value, whatever its case, meant before.
         *
         * @param assigned the value and its choice
         * @return this builder
         */
        public Builder add(AssignedChoice assigned) {
            assignedChoices.removeIf(before -> before.field().equals(assigned.field())
                    && before.found().strip().equalsIgnoreCase(assigned.found().strip()));
            assignedChoices.add(assigned);
            return this;
        }

        /**
         * Makes the mapping.
         *
         * @return the mapping
         */
        public ColumnMapping build() {
            return new ColumnMapping(links, fixedValues, assignedChoices);
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
