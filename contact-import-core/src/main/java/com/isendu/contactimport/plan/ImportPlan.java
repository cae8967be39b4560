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
 * All that is decided about a source before its first row is understood: the options, the format found in it, the
 * mapping, how rows of another width are judged, and what its first rows have shown of its columns, such as whether the
 * day or the month comes first. Each row of the source can then be understood without the others, anywhere: the plan is
 * the same on every machine, and so are the rows, as long as the library is of the same version and the engine has the
 * same constraints.
 *
 * <p>Made by {@link com.isendu.contactimport.ImportEngine#plan}; kept and sent as a {@linkplain #text() text}. It holds
 * no cell of a row, but the texts of the header, the account and the options: keep it where the source is kept, and out
 * of logs. Where options say that there is a header and there is none, the first row is taken for it. Immutable and
 * thread-safe; equal to a plan of the same text.
 */
public final class ImportPlan {

    private final String text;
    private final SourcePlan plan;

    private ImportPlan(String text, SourcePlan plan) {
        this.text = text;
        this.plan = plan;
    }

    /**
     * Reads a plan.
     *
     * @param text what {@link #text()} has given, on any machine
     * @return the plan
     * @throws IllegalArgumentException if the text is no plan, was changed, or is of another version of the format; the
     *     message quotes nothing of it
     */
    public static ImportPlan parse(String text) {
        return new ImportPlan(text, PlanReader.read(Objects.requireNonNull(text, "text")));
    }

    /**
     * Returns the plan as a text: a first line {@code contact-import-plan 1}, the version of the format, and one line
     * {@code name=value} for each thing decided, sorted by name, each ended by a line feed. Any UTF-8 file or text
     * column can keep it.
     *
     * @return some 2,000 characters for 20 columns; at most 1,000 columns
     */
    public String text() {
        return text;
    }

    /**
     * Returns the account whose contacts are imported; part of every key.
     *
     * @return the account
     */
    public String account() {
        return plan.options().account();
    }

    /**
     * Returns which bytes the source has.
     *
     * @return SHA-256 and size
     */
    public SourceFingerprint fingerprint() {
        return new SourceFingerprint(
                Objects.requireNonNull(plan.bytes().sha256(), "sha256"),
                plan.bytes().size());
    }

    /**
     * Returns the format found in the source.
     *
     * @return the format and how it was decided
     */
    public SourceFormat format() {
        return plan.table().format();
    }

    /**
     * Returns the columns, without the reserved ones of an error CSV; a cell of a row belongs to the column of its
     * index.
     *
     * @return an unmodifiable list
     */
    public List<Column> columns() {
        return List.copyOf(plan.table().dataColumns());
    }

    /**
     * Returns the texts of the header as written, one for each of the {@linkplain #columns() columns}.
     *
     * @return an unmodifiable list; the names of the columns where there is no header
     */
    public List<String> header() {
        return List.copyOf(plan.table().dataHeader());
    }

    /**
     * Returns the header for a {@link com.isendu.contactimport.report.ErrorCsvWriter}: that of the source, and how its
     * columns are written, so that the rows in error are read in the same way when they are imported again.
     *
     * @return an unmodifiable list
     */
    public List<String> errorCsvHeader() {
        return plan.errorCsvHeader();
    }

    /**
     * Returns which columns feed which fields.
     *
     * @return the mapping, which fits the columns
     */
    public ColumnMapping mapping() {
        return plan.mapping().mapping();
    }

    /**
     * Returns where the mapping came from.
     *
     * @return the origin
     */
    public MappingOrigin mappingOrigin() {
        return plan.mapping().origin();
    }

    /**
     * Returns the options that decide what becomes of the rows, as an import keeps them to be continued.
     *
     * @return the terms, mapping included
     */
    public ImportTerms terms() {
        return TermsCodec.write(plan.options(), mapping(), mappingOrigin());
    }

    /**
     * Returns what the beginning of the source shows that a person should know. Where a warning has words of the file
     * for a parameter, the plan has {@code -}.
     *
     * @return an unmodifiable list
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

    /** Shows format and fields, no header text. */
    @Override
    public String toString() {
        return "ImportPlan[" + format() + ", " + columns().size() + " columns, " + mapping() + "]";
    }

    /**
     * Which bytes a source has. Immutable; two sources of the same fingerprint are the same.
     *
     * @param sha256 the SHA-256 of all bytes, 64 lower-case hexadecimal digits
     * @param size the number of bytes
     */
    public record SourceFingerprint(String sha256, long size) {

        /** Refuses null. */
        public SourceFingerprint {
            Objects.requireNonNull(sha256, "sha256");
        }
    }
}
