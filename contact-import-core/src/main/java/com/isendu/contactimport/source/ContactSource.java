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
 * The bytes to import, which can be opened from the start any number of times.
 * {@link com.isendu.contactimport.ImportEngine#run(ContactSource, com.isendu.contactimport.options.ImportOptions)
 * ImportEngine.run} documents how often an import opens its source. To import a stream that can be read only once,
 * {@linkplain #spool(InputStream) spool} it.
 *
 * <p>The bytes must be the same each time: an import whose source has changed stops with {@code FILE_CHANGED}.
 *
 * <p>Thread-safe if the supplier is. The creator of a source closes it; only a spooled source and a pipe hold
 * resources.
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
         * @throws IOException if the stream cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * The temporary copy of a source that can be read only once cannot be written: the temporary directory is full or
     * not writable.
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

    /** The action of {@link #close()}. */
    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }

    /**
     * Returns a source that reads a file. Nothing is opened yet. A pipe, such as standard input, can be read only once;
     * it is {@linkplain #spool(InputStream) spooled} when it is first opened.
     *
     * @param path the path of the file
     * @return the source
     */
    public static ContactSource of(Path path) {
        PathOpener opener = new PathOpener(Objects.requireNonNull(path, "path"));
        return new ContactSource(opener, opener::deleteSpool, path, "path");
    }

    /**
     * Returns a source that a supplier can open repeatedly, such as a resource, an object in a store or a byte array.
     *
     * @param supplier opens the bytes from their start at each call
     * @return the source
     */
    public static ContactSource of(StreamSupplier supplier) {
        Objects.requireNonNull(supplier, "supplier");
        return new ContactSource(() -> new BufferedInputStream(supplier.open()), NOTHING, null, "supplier");
    }

    /**
     * Returns a source for a stream that can be read only once, such as an upload. Copies the stream to a private
     * temporary file, which {@link #close()} deletes.
     *
     * @param stream read to its end, not closed
     * @return the source
     * @throws IOException if the stream cannot be read or the file cannot be written; the temporary file is then
     *     deleted
     */
    public static ContactSource spool(InputStream stream) throws IOException {
        Spool spool = Spool.of(stream);
        return new ContactSource(spool::open, spool::delete, null, "spooled");
    }

    /**
     * Returns a source of the same bytes with a known format, for adapters that convert other formats, such as
     * workbooks, to CSV. Declared parts are not detected. They take precedence over the options, because the options
     * describe the original file, not its conversion.
     *
     * @param known the declaration
     * @return a source of the same bytes; closing either closes both
     */
    public ContactSource declaring(Declaration known) {
        return new ContactSource(supplier, closing, path, kind, Objects.requireNonNull(known, "known"));
    }

    /**
     * Returns a source of the same bytes that names the file from which they were converted, for adapters. An import
     * that would replace this file by its error CSV stops with {@code ERROR_CSV_IS_SOURCE}.
     *
     * @param file the original file, which is not read
     * @return a source of the same bytes; closing either closes both
     */
    public ContactSource madeFrom(Path file) {
        return new ContactSource(supplier, closing, Objects.requireNonNull(file, "file"), kind, declaration);
    }

    /** {@return the declaration; empty if everything is detected} */
    public Optional<Declaration> declaration() {
        return Optional.ofNullable(declaration);
    }

    /**
     * Opens the bytes from their start.
     *
     * @return a new stream, which the caller closes
     * @throws IOException if the stream cannot be opened
     */
    public InputStream open() throws IOException {
        return supplier.open();
    }

    /**
     * {@return the file that the source reads or was converted from, or null if there is no file. If it was converted,
     * its bytes differ from those of the source}
     */
    public @Nullable Path path() {
        return path;
    }

    /**
     * Deletes the temporary file of a spooled source or a pipe; does nothing for other sources. Further calls have no
     * effect.
     *
     * @throws IOException if the file cannot be deleted
     */
    @Override
    public void close() throws IOException {
        closing.close();
    }

    /** Shows no file name, because it may be personal data. */
    @Override
    public String toString() {
        return "ContactSource[" + kind + "]";
    }

    /**
     * The properties of a source that are known before it is read. {@link SourceFormat#decisions()} reports each
     * declared part as {@code DECLARATION}. Immutable and thread-safe.
     *
     * @param charset the charset; null to detect it
     * @param dialect the dialect; null to detect it
     * @param name the name of the source for people, such as file and sheet, or null; personal data, so do not log it
     * @param warnings warnings about the whole source, which are added to those of the preview and the report; copied
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
     * Limits on the size of a source and its parts, for example {@code SourceLimits.DEFAULT.withRows(100_000)}. The
     * engine checks them while reading: it rejects a record that exceeds a limit, and stops the run if the source
     * exceeds a limit. Every limit is at least 1; characters are UTF-16 code units. Immutable and thread-safe.
     */
    public static final class SourceLimits {

        /**
         * No limit on bytes and rows; 1,000 columns; 65,536 characters in a cell; 262,144 characters and 100 lines in a
         * record.
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

        /** {@return the maximum number of bytes in the source; {@link Long#MAX_VALUE} for no limit} */
        public long bytes() {
            return bytes;
        }

        /** {@return the maximum number of data records; {@link Long#MAX_VALUE} for no limit} */
        public long rows() {
            return rows;
        }

        /** {@return the maximum number of cells in a record} */
        public int columns() {
            return columns;
        }

        /** {@return the maximum number of characters in a cell} */
        public int cellChars() {
            return cellChars;
        }

        /** {@return the maximum number of characters in a record} */
        public int recordChars() {
            return recordChars;
        }

        /** {@return the maximum number of physical lines in a record} */
        public int recordLines() {
            return recordLines;
        }

        /**
         * Returns a copy with another limit on bytes.
         *
         * @param value the maximum number of bytes
         * @return the new limits
         * @throws IllegalArgumentException if the value is less than 1
         */
        public SourceLimits withBytes(long value) {
            return new SourceLimits(value, rows, columns, cellChars, recordChars, recordLines);
        }

        /**
         * Returns a copy with another limit on rows.
         *
         * @param value the maximum number of data records
         * @return the new limits
         * @throws IllegalArgumentException if the value is less than 1
         */
        public SourceLimits withRows(long value) {
            return new SourceLimits(bytes, value, columns, cellChars, recordChars, recordLines);
        }

        /**
         * Returns a copy with another limit on columns.
         *
         * @param value the maximum number of cells
         * @return the new limits
         * @throws IllegalArgumentException if the value is less than 1
         */
        public SourceLimits withColumns(int value) {
            return new SourceLimits(bytes, rows, value, cellChars, recordChars, recordLines);
        }

        /**
         * Returns a copy with another limit on the characters in a cell.
         *
         * @param value the maximum number of characters
         * @return the new limits
         * @throws IllegalArgumentException if the value is less than 1
         */
        public SourceLimits withCellChars(int value) {
            return new SourceLimits(bytes, rows, columns, value, recordChars, recordLines);
        }

        /**
         * Returns a copy with another limit on the characters in a record.
         *
         * @param value the maximum number of characters
         * @return the new limits
         * @throws IllegalArgumentException if the value is less than 1
         */
        public SourceLimits withRecordChars(int value) {
            return new SourceLimits(bytes, rows, columns, cellChars, value, recordLines);
        }

        /**
         * Returns a copy with another limit on the lines in a record.
         *
         * @param value the maximum number of physical lines
         * @return the new limits
         * @throws IllegalArgumentException if the value is less than 1
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
