package com.isendu.contactimport.report;

import com.isendu.contactimport.contact.Contact.NameParts;
import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.mapping.MappingDrift;
import com.isendu.contactimport.mapping.MappingProposal;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The preview of a source before anything is imported. Immutable and thread-safe; {@link #toString()} shows no header
 * text and no cell.
 */
public final class ImportPreview {

    private final Builder values;

    private ImportPreview(Builder values) {
        this.values = values;
    }

    /**
     * Starts building a preview, for the tests of a host.
     *
     * @param format the format and how it was decided
     * @param columns the columns, without the reserved columns of an error CSV
     * @param proposal the proposal for each column
     * @param mapping the mapping, see {@link #mapping()}
     * @param mappingOrigin where the mapping came from
     * @return a builder, not thread-safe, with nothing else set
     */
    public static Builder builder(
            SourceFormat format,
            List<Column> columns,
            MappingProposal proposal,
            ColumnMapping mapping,
            MappingOrigin mappingOrigin) {
        return new Builder(format, columns, proposal, mapping, mappingOrigin);
    }

    /**
     * {@return the name of the source for people, such as file and sheet; null if its
     * {@linkplain com.isendu.contactimport.source.ContactSource#declaring declaration} contains none. Personal data: do
     * not log it}
     */
    public @Nullable String sourceName() {
        return values.sourceName;
    }

    /** {@return the format and how it was decided} */
    public SourceFormat format() {
        return values.format;
    }

    /** {@return the columns, without the reserved columns of an {@linkplain ErrorCsvWriter error CSV}; unmodifiable} */
    public List<Column> columns() {
        return values.columns;
    }

    /** {@return the proposal for each column} */
    public MappingProposal proposal() {
        return values.proposal;
    }

    /**
     * Returns the mapping that an import with the same options would use; a host may change it. It feeds no identifying
     * field if no column was found for one.
     *
     * <p>If the options use the last mapping, but none is remembered or the remembered one does not fit, an import
     * would stop. The preview then contains the proposal instead, and the warning {@code MAPPING_MISMATCH}.
     *
     * @return the mapping
     */
    public ColumnMapping mapping() {
        return values.mapping;
    }

    /** {@return whether the mapping feeds an identifying field, without which nothing can be imported} */
    public boolean hasKey() {
        return values.mapping.links().stream().anyMatch(link -> values.keys.contains(link.field()));
    }

    /** {@return where the mapping came from} */
    public MappingOrigin mappingOrigin() {
        return values.mappingOrigin;
    }

    /**
     * {@return the first records, at most 10, each with one cell for each column; unmodifiable. Personal data: do not
     * log them}
     */
    public List<List<String>> samples() {
        return values.samples;
    }

    /**
     * {@return how the columns differ from those of the remembered mapping, even if that mapping fits; null unless the
     * options use the last mapping and one is remembered}
     */
    public @Nullable MappingDrift drift() {
        return values.drift;
    }

    /** {@return the warnings for the person who imports; unmodifiable} */
    public List<RowError> warnings() {
        return values.warnings;
    }

    /**
     * Returns the values in the first 200 records that are not choices of their fields. A person can assign
     * them to choices ({@code ImportOptions.Builder.assign}). Personal data: do not log them.
     *
     * @return an unmodifiable list, the most frequent values of a field first
     */
    public List<UnknownChoice> unknownChoices() {
        return values.unknownChoices;
    }

    /**
     * Returns how the full names of the first 50 records are split, at most 5 different ones, so that a person can
     * check the result. Personal data: do not log them.
     *
     * @return an unmodifiable list, empty if there are no full names or the options do not split them
     */
    public List<NameSplit> nameSplits() {
        return values.nameSplits;
    }

    /**
     * A full name and its parts.
     *
     * @param fullName the full name
     * @param parts its parts
     */
    public record NameSplit(String fullName, NameParts parts) {

        /** Shows no name. */
        @Override
        public String toString() {
            return "NameSplit[" + parts + "]";
        }
    }

    /**
     * A value that is not a choice of its field.
     *
     * @param field the key of the field
     * @param value the value as written in the file
     * @param count how many of the first records, at most 200, have the value
     */
    public record UnknownChoice(String field, String value, int count) {

        @Override
        public String toString() {
            return "UnknownChoice[" + field + ", " + count + "]";
        }
    }

    /** Shows no header text and no cell. */
    @Override
    public String toString() {
        return "ImportPreview[" + values.format + ", " + values.columns.size() + " columns, " + values.mapping + "]";
    }

    /** Collects the parts of a {@link ImportPreview}. Not thread-safe. */
    public static final class Builder {

        private final SourceFormat format;
        private final List<Column> columns;
        private final MappingProposal proposal;
        private final ColumnMapping mapping;
        private final MappingOrigin mappingOrigin;
        private @Nullable String sourceName;
        private Set<String> keys = Set.of(ContactField.EMAIL.key());
        private List<List<String>> samples = List.of();
        private @Nullable MappingDrift drift;
        private List<RowError> warnings = List.of();
        private List<UnknownChoice> unknownChoices = List.of();
        private List<NameSplit> nameSplits = List.of();

        private Builder(
                SourceFormat format,
                List<Column> columns,
                MappingProposal proposal,
                ColumnMapping mapping,
                MappingOrigin mappingOrigin) {
            this.format = Objects.requireNonNull(format, "format");
            this.columns = List.copyOf(columns);
            this.proposal = Objects.requireNonNull(proposal, "proposal");
            this.mapping = Objects.requireNonNull(mapping, "mapping");
            this.mappingOrigin = Objects.requireNonNull(mappingOrigin, "mappingOrigin");
        }

        private Builder(Builder from) {
            this.format = from.format;
            this.columns = from.columns;
            this.proposal = from.proposal;
            this.mapping = from.mapping;
            this.mappingOrigin = from.mappingOrigin;
            this.sourceName = from.sourceName;
            this.keys = from.keys;
            this.samples = from.samples;
            this.drift = from.drift;
            this.warnings = from.warnings;
            this.unknownChoices = from.unknownChoices;
            this.nameSplits = from.nameSplits;
        }

        /**
         * Sets the name of the source for people.
         *
         * @param value the name, or null
         * @return this builder
         */
        public Builder sourceName(@Nullable String value) {
            this.sourceName = value;
            return this;
        }

        /**
         * Sets the identifying fields. Default: the e-mail field.
         *
         * @param value the fields; copied
         * @return this builder
         */
        public Builder identifiedBy(List<Field> value) {
            this.keys = value.stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /**
         * Sets the first records, each with one cell for each column.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder samples(List<List<String>> value) {
            this.samples = List.copyOf(value);
            return this;
        }

        /**
         * Sets how the columns differ from those of the remembered mapping.
         *
         * @param value the value, or null
         * @return this builder
         */
        public Builder drift(@Nullable MappingDrift value) {
            this.drift = value;
            return this;
        }

        /**
         * Sets the warnings for the person who imports.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder warnings(List<RowError> value) {
            this.warnings = List.copyOf(value);
            return this;
        }

        /**
         * Sets the values that are not choices of their fields.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder unknownChoices(List<UnknownChoice> value) {
            this.unknownChoices = List.copyOf(value);
            return this;
        }

        /**
         * Sets how the full names of the first records are split.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder nameSplits(List<NameSplit> value) {
            this.nameSplits = List.copyOf(value);
            return this;
        }

        /**
         * Builds the preview.
         *
         * @return the preview
         */
        public ImportPreview build() {
            return new ImportPreview(new Builder(this));
        }
    }
}
