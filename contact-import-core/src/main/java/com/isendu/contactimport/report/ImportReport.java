package com.isendu.contactimport.report;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.row.RejectedRow;
import com.isendu.contactimport.source.SourceFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The report of an import. Immutable and thread-safe; {@link #toString()} shows counts and codes only. */
public final class ImportReport {

    /** The maximum number of rejected rows in a report. */
    public static final int MAX_FIRST_ERRORS = 100;

    private final Builder values;

    private ImportReport(Builder values) {
        this.values = values;
    }

    /**
     * Starts building a report, for the tests of a host.
     *
     * @param importId the unique id of the import
     * @param counts the counts of the rows by outcome
     * @param format the format and how it was decided
     * @param mapping the mapping that was used
     * @param mappingOrigin where the mapping came from
     * @param sourceSha256 the SHA-256 of the source's bytes, 64 lower-case hexadecimal digits
     * @return a builder, not thread-safe, with nothing else set
     */
    public static Builder builder(
            String importId,
            ImportCounts counts,
            SourceFormat format,
            ColumnMapping mapping,
            MappingOrigin mappingOrigin,
            String sourceSha256) {
        return new Builder(importId, counts, format, mapping, mappingOrigin, sourceSha256);
    }

    /** {@return the unique id of the import, as {@code ImportEngine.resume} and a history use it} */
    public String importId() {
        return values.importId;
    }

    /** {@return the counts of the rows by outcome} */
    public ImportCounts counts() {
        return values.counts;
    }

    /** {@return the format and how it was decided} */
    public SourceFormat format() {
        return values.format;
    }

    /** {@return the mapping that was used} */
    public ColumnMapping mapping() {
        return values.mapping;
    }

    /** {@return where the mapping came from} */
    public MappingOrigin mappingOrigin() {
        return values.mappingOrigin;
    }

    /** {@return the SHA-256 of the source's bytes, 64 lower-case hexadecimal digits} */
    public String sourceSha256() {
        return values.sourceSha256;
    }

    /** {@return the number of errors by code; unmodifiable. A row with two errors counts for both} */
    public SortedMap<ErrorCode, Long> errors() {
        return values.errors;
    }

    /** {@return the number of warnings by code; unmodifiable} */
    public SortedMap<ErrorCode, Long> warnings() {
        return values.warnings;
    }

    /**
     * {@return the first rejected rows, at most {@link #MAX_FIRST_ERRORS}; unmodifiable. The error CSV contains all
     * rejected rows. Personal data: do not log them}
     */
    public List<RejectedRow> firstErrors() {
        return values.firstErrors;
    }

    /** {@return the warnings about the whole file, with their parameters; unmodifiable} */
    public List<RowError> fileWarnings() {
        return values.fileWarnings;
    }

    /**
     * {@return the options that would have avoided many of the errors, according to a trial on the first
     * {@link Advice#MAX_ROWS} rows in error; unmodifiable, usually empty, always empty if the run was suspended}
     */
    public List<Advice> advice() {
        return values.advice;
    }

    /** {@return the consent of the import; null for a check without a consent in its options} */
    public @Nullable Consent consent() {
        return values.consent;
    }

    /** {@return the path of the error CSV; null if none was written} */
    public @Nullable Path errorCsv() {
        return values.errorCsv;
    }

    /** {@return the time from opening the source to the end of the run} */
    public Duration elapsed() {
        return values.elapsed;
    }

    /**
     * Starts building a report with the values of this one, for hosts that move or convert the error CSV.
     *
     * @return a builder, not thread-safe
     */
    public Builder toBuilder() {
        return new Builder(values);
    }

    @Override
    public String toString() {
        return "ImportReport[" + values.importId + ", " + values.counts + ", errors=" + values.errors + ", warnings="
                + values.warnings + "]";
    }

    /** Collects the parts of a {@link ImportReport}. Not thread-safe. */
    public static final class Builder {

        private final String importId;
        private final ImportCounts counts;
        private final SourceFormat format;
        private final ColumnMapping mapping;
        private final MappingOrigin mappingOrigin;
        private final String sourceSha256;
        private SortedMap<ErrorCode, Long> errors = Collections.emptySortedMap();
        private SortedMap<ErrorCode, Long> warnings = Collections.emptySortedMap();
        private List<RejectedRow> firstErrors = List.of();
        private List<RowError> fileWarnings = List.of();
        private List<Advice> advice = List.of();
        private @Nullable Consent consent;
        private @Nullable Path errorCsv;
        private Duration elapsed = Duration.ZERO;

        private Builder(
                String importId,
                ImportCounts counts,
                SourceFormat format,
                ColumnMapping mapping,
                MappingOrigin mappingOrigin,
                String sourceSha256) {
            this.importId = Objects.requireNonNull(importId, "importId");
            this.counts = Objects.requireNonNull(counts, "counts");
            this.format = Objects.requireNonNull(format, "format");
            this.mapping = Objects.requireNonNull(mapping, "mapping");
            this.mappingOrigin = Objects.requireNonNull(mappingOrigin, "mappingOrigin");
            this.sourceSha256 = Objects.requireNonNull(sourceSha256, "sourceSha256");
        }

        private Builder(Builder from) {
            this.importId = from.importId;
            this.counts = from.counts;
            this.format = from.format;
            this.mapping = from.mapping;
            this.mappingOrigin = from.mappingOrigin;
            this.sourceSha256 = from.sourceSha256;
            this.errors = from.errors;
            this.warnings = from.warnings;
            this.firstErrors = from.firstErrors;
            this.fileWarnings = from.fileWarnings;
            this.advice = from.advice;
            this.consent = from.consent;
            this.errorCsv = from.errorCsv;
            this.elapsed = from.elapsed;
        }

        /**
         * Sets the number of errors by code.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder errors(SortedMap<ErrorCode, Long> value) {
            this.errors = Collections.unmodifiableSortedMap(new TreeMap<>(value));
            return this;
        }

        /**
         * Sets the number of warnings by code.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder warnings(SortedMap<ErrorCode, Long> value) {
            this.warnings = Collections.unmodifiableSortedMap(new TreeMap<>(value));
            return this;
        }

        /**
         * Sets the first rejected rows, at most {@link ImportReport#MAX_FIRST_ERRORS}.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder firstErrors(List<RejectedRow> value) {
            this.firstErrors = List.copyOf(value);
            return this;
        }

        /**
         * Sets the warnings about the whole file, with their parameters.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder fileWarnings(List<RowError> value) {
            this.fileWarnings = List.copyOf(value);
            return this;
        }

        /**
         * Sets the options that would have avoided many of the errors.
         *
         * @param value the value; copied
         * @return this builder
         */
        public Builder advice(List<Advice> value) {
            this.advice = List.copyOf(value);
            return this;
        }

        /**
         * Sets the consent that was confirmed.
         *
         * @param value the value, or null
         * @return this builder
         */
        public Builder consent(@Nullable Consent value) {
            this.consent = value;
            return this;
        }

        /**
         * Sets the path of the error CSV.
         *
         * @param value the value, or null
         * @return this builder
         */
        public Builder errorCsv(@Nullable Path value) {
            this.errorCsv = value;
            return this;
        }

        /**
         * Sets the time from opening the source to the end of the run.
         *
         * @param value the value
         * @return this builder
         */
        public Builder elapsed(Duration value) {
            this.elapsed = Objects.requireNonNull(value, "elapsed");
            return this;
        }

        /**
         * Builds the report.
         *
         * @return the report
         */
        public ImportReport build() {
            return new ImportReport(new Builder(this));
        }
    }
}
