package com.isendu.contactimport.mapping;

import com.isendu.contactimport.contact.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Maps columns to fields, and contains fixed values and assigned choices. Immutable and thread-safe;
 * {@link #toString()} shows fields, but no header text and no value.
 *
 * <p>A run checks that the fields and columns exist when it applies the mapping to a source.
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
     * Starts building a mapping without links.
     *
     * @return a builder, not thread-safe
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a mapping from links, for example those that a {@link MappingStore} has stored.
     *
     * @param links in any order; copied
     * @return the mapping
     */
    public static ColumnMapping of(List<MappingLink> links) {
        return new ColumnMapping(links, List.of(), List.of());
    }

    /**
     * Starts building a mapping with the content of this one.
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
     * Returns a copy with other links.
     *
     * @param others the links; copied
     * @return the new mapping
     */
    public ColumnMapping withLinks(List<MappingLink> others) {
        return new ColumnMapping(others, fixedValues, assignedChoices);
    }

    /** {@return the links in the order in which they were added; unmodifiable, possibly empty} */
    public List<MappingLink> links() {
        return links;
    }

    /**
     * {@return the fixed values; unmodifiable, usually empty. At most one constant and one default for each field, and
     * no tag twice}
     */
    public List<FixedValue> fixedValues() {
        return fixedValues;
    }

    /**
     * {@return the values of the file that people have assigned to choices; unmodifiable, usually empty. No value of a
     * field occurs twice}
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

    /** Collects the links, fixed values and assigned choices of a {@link ColumnMapping}. Not thread-safe. */
    public static final class Builder {

        private final List<MappingLink> links = new ArrayList<>();
        private final List<FixedValue> fixedValues = new ArrayList<>();
        private final List<AssignedChoice> assignedChoices = new ArrayList<>();

        private Builder() {}

        /**
         * Links a field to the first column that has the given header text. To link several columns, pass all of them
         * to one call of {@link #map(Field, ColumnRef...)} or {@link #join}; a second link to the same field stops the
         * run with {@code FIELD_TWICE}.
         *
         * @param field the field
         * @param column the header text
         * @return this builder
         */
        public Builder map(Field field, String column) {
            return map(field, ColumnRef.named(column));
        }

        /**
         * Links columns to a field, which gets the first cell that is not blank. {@link Combine} documents exceptions
         * for phone, e-mail and subscription fields.
         *
         * @param field the field
         * @param columns at least one
         * @return this builder
         * @throws IllegalArgumentException if columns is empty
         */
        public Builder map(Field field, ColumnRef... columns) {
            return add(new MappingLink(field.key(), List.of(columns), Combine.FIRST_NON_BLANK));
        }

        /**
         * Links columns to a field, which gets all their cells that are not blank, joined by a space.
         *
         * @param field the field
         * @param columns at least one
         * @return this builder
         * @throws IllegalArgumentException if columns is empty
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
         * Adds a fixed value. A constant or default replaces the previous one of its field; a tag is not added twice.
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
         * Adds an assigned choice. Replaces an earlier assignment of the same value; letter case does not matter.
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
         * Builds the mapping.
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
     * @param combine how the cells of several columns are combined
     */
    public record MappingLink(String field, List<ColumnRef> columns, Combine combine) {

        /**
         * Validates and copies the columns.
         *
         * @throws IllegalArgumentException if columns is empty
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

    /**
     * How the cells of several columns are combined into the value of a field. In two cases, both constants have the
     * same effect: the parts of a phone number are joined, and a person has opted out if any column of a subscription
     * field says so.
     */
    public enum Combine {
        /**
         * The first cell that is not blank, in the order of the link's columns. The default.
         *
         * <p>If the source also has columns with the types of the e-mail addresses or phone numbers, such as
         * {@code Phone 1 - Type}, the types decide which value comes first, and a fax number is never used.
         */
        FIRST_NON_BLANK,
        /** All cells that are not blank, joined by a space. */
        JOIN
    }

    /** Where the mapping of an import came from. */
    public enum MappingOrigin {
        /** The options contained it. */
        GIVEN,
        /** It was stored for exactly these columns, in any order. */
        REMEMBERED,
        /** It was the account's last mapping, and the source has all its columns. */
        REMEMBERED_OTHER_HEADER,
        /** It was proposed from the source. */
        PROPOSED
    }
}
