package com.isendu.contactimport.source;

import com.isendu.contactimport.error.RowError;
import com.isendu.contactimport.source.SourceFormat.Dialect;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes to import; they can be read from the start any number of times.
 *
 * <p>A run opens its source twice, a preview once, the rows of a plan once; a source that is not Unicode and has no
 * given charset is opened once more, to guess it, and one whose last rows win over the first once more. The bytes must
 * be the same each time; an import that meets others stops with {@code FILE_CHANGED}. A {@linkplain #spool(InputStream)
 * spooled} stream itself is read once, whatever is done with the source. Thread-safe if the supplier is. Whoever made
 * the source closes it; only a {@linkplain #spool(InputStream) spooled} one and a pipe hold anything.
 */
public final class ContactSource implements AutoCloseable {

    private static final Closing NOTHING = () -> {};

    /** Opens the bytes from their start. */
    @FunctionalInterface
    public interface StreamSupplier {

        /**
         * Opens a new stream; the library closes it.
         *
         * @return a stream at its first byte
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * The temporary copy of what can be read only once cannot be written: the temporary directory is full, or may not
     * be written.
     */
    public static final class SpoolException extends IOException {

        private static final long serialVersionUID = 1L;

        SpoolException(IOException cause) {
            super("the temporary copy cannot be written", cause);
        }
    }

    private final StreamSupplier supplier;
    private final Closing closing;
    private final @Nullable Path path;
    private final String kind;
    private final @Nullable Declaration declaration;

    private ContactSource(StreamSupplier supplier, Closing closing, @Nullable Path path, String kind) {
        this(supplier, closing, path, kind, null);
    }

    private ContactSource(
            StreamSupplier supplier,
            Closing closing,
            @Nullable Path path,
            String kind,
            @Nullable Declaration declaration) {
        this.supplier = supplier;
        this.closing = closing;
        this.path = path;
        this.kind = kind;
        this.declaration = declaration;
    }

    /** What is to be done in the end. */
    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }

    /**
     * Returns a file. Nothing is opened yet. What is no file but a pipe, such as standard input, can be read only once:
     * it is {@linkplain #spool(InputStream) spooled} when it is opened first.
     *
     * @param path where it lies
     * @return the source
     */
    public static ContactSource of(Path path) {
        PathOpener opener = new PathOpener(Objects.requireNonNull(path, "path"));
        return new ContactSource(opener, opener::deleteSpool, path, "path");
    }

    /**
     * Anything that can be opened again and again: a resource, an object in a store, a byte array.
     *
     * @param supplier opens the bytes from their start at each call
     * @return the source
     */
    public static ContactSource of(StreamSupplier supplier) {
        Objects.requireNonNull(supplier, "supplier");
        return new ContactSource(() -> new BufferedInputStream(supplier.open()), NOTHING, null, "supplier");
    }

    /**
     * Returns a stream that can be read only once, such as an upload: copied to a private temporary file, which
     * {@link #close()} deletes.
     *
     * @param stream read to its end, not closed
     * @return the source
     * @throws IOException if the stream cannot be read or the file cannot be written; nothing is left behind then
     */
    public static ContactSource spool(InputStream stream) throws IOException {
        Spool spool = Spool.of(stream);
        return new ContactSource(spool::open, spool::delete, null, "spooled");
    }

    /**
     * Returns the same bytes with what is known of them beforehand: for those who make a CSV of something else, such as
     * a workbook. What is declared is not detected, and wins over the options, which are about files as people have
     * them.
     *
     * @param known what is known
     * @return a source of the same bytes; closing either closes both
     */
    public ContactSource declaring(Declaration known) {
        return new ContactSource(supplier, closing, path, kind, Objects.requireNonNull(known, "known"));
    }

    /**
     * Returns the same bytes with the file that they were made from: for those who make a CSV of something else that
     * lies in a file, so that no error CSV takes its place ({@code ERROR_CSV_IS_SOURCE}).
     *
     * @param file the file, which is not read
     * @return a source of the same bytes; closing either closes both
     */
    public ContactSource madeFrom(Path file) {
        return new ContactSource(supplier, closing, Objects.requireNonNull(file, "file"), kind, declaration);
    }

    /**
     * Returns what was declared.
     *
     * @return the declaration, empty where everything is detected
     */
    public Optional<Declaration> declaration() {
        return Optional.ofNullable(declaration);
    }

    /**
     * Opens the bytes from their start.
     *
     * @return a new stream, to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return supplier.open();
    }

    /**
     * Returns the file behind the source, if it was made from one. Its bytes are those of the source only where the
     * source is the file.
     *
     * @return the path, or null
     */
    public @Nullable Path path() {
        return path;
    }

    /**
     * Deletes the temporary file of a spooled source or of a pipe; does nothing for others. Can be called again.
     *
     * @throws IOException if the file cannot be deleted
     */
    @Override
    public void close() throws IOException {
        closing.close();
    }

    /** Names no file: names of files can be personal data. */
    @Override
    public String toString() {
        return "ContactSource[" + kind + "]";
    }

    /**
     * What is known of a source before it is read. Each part of its format is {@code DECLARATION} in
     * {@link SourceFormat#decisions()}. Immutable and thread-safe.
     *
     * @param charset how bytes become characters; null to detect it
     * @param dialect how records are written; null to detect it
     * @param name what a person calls the source, such as file and sheet; personal data, so not for a log; null where
     *     it has no name
     * @param warnings what a person should know about the whole source; they join those of the preview and the report
     */
    public record Declaration(
            @Nullable Charset charset,
            @Nullable Dialect dialect,
            @Nullable String name,
            List<RowError> warnings) {

        /** Copies the warnings. */
        public Declaration {
            warnings = List.copyOf(warnings);
        }

        /** Shows no name. */
        @Override
        public String toString() {
            return "Declaration[" + charset + ", " + dialect + ", " + warnings + "]";
        }
    }

    /**
     * How large a source and its parts may be: {@code SourceLimits.DEFAULT.withRows(100_000)}. Checked while reading; a
     * part that is too large costs its record, a source that is too large stops the run. Every limit is at least 1.
     * Immutable and thread-safe; equal where all limits are.
     */
    public static final class SourceLimits {

        /**
         * No limit of bytes or rows; 1,000 columns; 65,536 characters a cell, 262,144 a record, and 100 lines a record.
         */
        public static final SourceLimits DEFAULT =
                new SourceLimits(Long.MAX_VALUE, Long.MAX_VALUE, 1000, 65_536, 262_144, 100);

        private final long bytes;
        private final long rows;
        private final int columns;
        private final int cellChars;
        private final int recordChars;
        private final int recordLines;

        private SourceLimits(long bytes, long rows, int columns, int cellChars, int recordChars, int recordLines) {
            this.bytes = atLeastOne(bytes, "bytes");
            this.rows = atLeastOne(rows, "rows");
            this.columns = (int) atLeastOne(columns, "columns");
            this.cellChars = (int) atLeastOne(cellChars, "cellChars");
            this.recordChars = (int) atLeastOne(recordChars, "recordChars");
            this.recordLines = (int) atLeastOne(recordLines, "recordLines");
        }

        private static long atLeastOne(long value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1");
            }
            return value;
        }

        /**
         * Bytes of the source.
         *
         * @return at least 1; {@link Long#MAX_VALUE} for no limit
         */
        public long bytes() {
            return bytes;
        }

        /**
         * Data records.
         *
         * @return at least 1; {@link Long#MAX_VALUE} for no limit
         */
        public long rows() {
            return rows;
        }

        /**
         * Cells of a record.
         *
         * @return at least 1
         */
        public int columns() {
            return columns;
        }

        /**
         * Characters of a cell.
         *
         * @return at least 1
         */
        public int cellChars() {
            return cellChars;
        }

        /**
         * Characters of a record.
         *
         * @return at least 1
         */
        public int recordChars() {
            return recordChars;
        }

        /**
         * Physical lines of a record.
         *
         * @return at least 1
         */
        public int recordLines() {
            return recordLines;
        }

        /**
         * Returns these limits with another one of bytes.
         *
         * @param value bytes of the source
         * @return other limits
         * @throws IllegalArgumentException if it is less than 1
         */
        public SourceLimits withBytes(long value) {
            return new SourceLimits(value, rows, columns, cellChars, recordChars, recordLines);
        }

        /**
         * Returns these limits with another one of rows.
         *
         * @param value data records
         * @return other limits
         * @throws IllegalArgumentException if it is less than 1
         */
        public SourceLimits withRows(long value) {
            return new SourceLimits(bytes, value, columns, cellChars, recordChars, recordLines);
        }

        /**
         * Returns these limits with another one of columns.
         *
         * @param value cells of a record
         * @return other limits
         * @throws IllegalArgumentException if it is less than 1
         */
        public SourceLimits withColumns(int value) {
            return new SourceLimits(bytes, rows, value, cellChars, recordChars, recordLines);
        }

        /**
         * Returns these limits with another one of the characters of a cell.
         *
         * @param value characters of a cell
         * @return other limits
         * @throws IllegalArgumentException if it is less than 1
         */
        public SourceLimits withCellChars(int value) {
            return new SourceLimits(bytes, rows, columns, value, recordChars, recordLines);
        }

        /**
         * Returns these limits with another one of the characters of a record.
         *
         * @param value characters of a record
         * @return other limits
         * @throws IllegalArgumentException if it is less than 1
         */
        public SourceLimits withRecordChars(int value) {
            return new SourceLimits(bytes, rows, columns, cellChars, value, recordLines);
        }

        /**
         * Returns these limits with another one of the lines of a record.
         *
         * @param value physical lines of a record
         * @return other limits
         * @throws IllegalArgumentException if it is less than 1
         */
        public SourceLimits withRecordLines(int value) {
            return new SourceLimits(bytes, rows, columns, cellChars, recordChars, value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof SourceLimits that
                    && bytes == that.bytes
                    && rows == that.rows
                    && columns == that.columns
                    && cellChars == that.cellChars
                    && recordChars == that.recordChars
                    && recordLines == that.recordLines;
        }

        @Override
        public int hashCode() {
            return Objects.hash(bytes, rows, columns, cellChars, recordChars, recordLines);
        }

        @Override
        public String toString() {
            return "SourceLimits[bytes=" + bytes + ", rows=" + rows + ", columns=" + columns + ", cellChars="
                    + cellChars + ", recordChars=" + recordChars + ", recordLines=" + recordLines + "]";
        }
    }
}
