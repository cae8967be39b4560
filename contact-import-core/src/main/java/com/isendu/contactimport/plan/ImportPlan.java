package com.isendu.contactimport.plan;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.history.StartedImport.ImportTerms;
import com.isendu.contactimport.internal.plan.PlanReader;
import com.isendu.contactimport.internal.understand.SourcePlan;
import com.isendu.contactimport.internal.understand.TermsCodec;
import com.isendu.contactimport.mapping.ColumnMapping;
import com.isendu.contactimport.mapping.ColumnMapping.MappingOrigin;
import com.isendu.contactimport.source.Column;
import com.isendu.contactimport.source.SourceFormat;
import java.util.List;
import java.util.Objects;

/**
 * All decisions about a source that are made before its first row is interpreted: the options, the detected format, the
 * mapping, how rows with more or fewer cells than the header are handled, and what the first rows show about the
 * columns, such as whether the day or the month comes first. With a plan, each row can be interpreted on its own, on
 * any machine. The same plan gives the same rows if the version of the library and the constraints of the engine are
 * the same.
 *
 * <p>{@link com.isendu.contactimport.ImportEngine#plan} creates a plan; {@link #text()} converts it for storage or
 * transfer. It contains no cell of a data row, but it does contain header texts, the account and the options: store it
 * with the source and keep it out of logs. If the options declare a header that the source does not have, the first
 * data row is treated as the header, so that the plan contains its cells. Immutable and thread-safe; plans with the
 * same text are equal.
 */
public final class ImportPlan {

    private final String text;
    private final SourcePlan plan;

    private ImportPlan(String text, SourcePlan plan) {
        this.text = text;
        this.plan = plan;
    }

    /**
     * Parses a plan.
     *
     * @param text the result of {@link #text()}, from any machine
     * @return the plan
     * @throws IllegalArgumentException if the text has another version of the format, or is not a text that this
     *     version would write; the message does not quote it. A change that gives another valid plan is not detected
     */
    public static ImportPlan parse(String text) {
        return new ImportPlan(text, PlanReader.read(Objects.requireNonNull(text, "text")));
    }

    /**
     * Returns the plan as text, which any UTF-8 file or text column can hold. The first line is
     * {@code contact-import-plan 1}, with the version of the format; then comes one line {@code name=value} for each
     * decision, sorted by name. Each line ends with a line feed.
     *
     * @return about 2,000 characters for 20 columns; by default, a source has at most 1,000 columns
     */
    public String text() {
        return text;
    }

    /** {@return the account whose contacts are imported} */
    public String account() {
        return plan.options().account();
    }

    /** {@return the fingerprint of the source} */
    public SourceFingerprint fingerprint() {
        return new SourceFingerprint(
                Objects.requireNonNull(plan.bytes().sha256(), "sha256"),
                plan.bytes().size());
    }

    /** {@return the detected format of the source and how it was decided} */
    public SourceFormat format() {
        return plan.table().format();
    }

    /**
     * {@return the columns, without the reserved columns of an error CSV; unmodifiable. A cell belongs to the column
     * with the same index}
     */
    public List<Column> columns() {
        return List.copyOf(plan.table().dataColumns());
    }

    /**
     * {@return the header texts as written, one for each of the {@linkplain #columns() columns}; unmodifiable. The
     * column names if there is no header}
     */
    public List<String> header() {
        return List.copyOf(plan.table().dataHeader());
    }

    /**
     * {@return the header for an {@link com.isendu.contactimport.report.ErrorCsvWriter}: the header of the source and,
     * if needed, a reserved column whose name records the formats of the columns, such as the order of day and month,
     * so that corrected rows are read as in the source; unmodifiable}
     */
    public List<String> errorCsvHeader() {
        return plan.errorCsvHeader();
    }

    /** {@return which columns feed which fields} */
    public ColumnMapping mapping() {
        return plan.mapping().mapping();
    }

    /** {@return where the mapping came from} */
    public MappingOrigin mappingOrigin() {
        return plan.mapping().origin();
    }

    /** {@return the options that affect the rows, including the mapping, in the form in which a sink stores them} */
    public ImportTerms terms() {
        return TermsCodec.write(plan.options(), mapping(), mappingOrigin());
    }

    /**
     * {@return the warnings about the whole file that its beginning shows; unmodifiable. Parameters that would quote
     * the file are replaced with {@code -}}
     */
    public List<RowError> warnings() {
        return List.copyOf(plan.warnings());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportPlan that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Shows the format and the fields, but no header text. */
    @Override
    public String toString() {
        return "ImportPlan[" + format() + ", " + columns().size() + " columns, " + mapping() + "]";
    }

    /**
     * The fingerprint of the bytes of a source. Sources with equal fingerprints have the same content. Immutable.
     *
     * @param sha256 the SHA-256 of all bytes, 64 lower-case hexadecimal digits
     * @param size the number of bytes
     */
    public record SourceFingerprint(String sha256, long size) {

        /** Rejects null. */
        public SourceFingerprint {
            Objects.requireNonNull(sha256, "sha256");
        }
    }
}
