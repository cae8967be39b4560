package com.isendu.contactimport.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes to import; they can be read from the start any number of times.
 *
 * <p>A run reads its source at least twice: once to prove the charset of the whole, once to import. The bytes must be the
 * same each time. Thread-safe if the supplier is. Whoever made the source closes it; only a
 * {@linkplain #spool(InputStream) spooled} one holds anything.
 */
public final class ContactSource implements AutoCloseable {

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

    private final StreamSupplier supplier;
    private final @Nullable Path path;
    private final boolean spooled;

    private ContactSource(StreamSupplier supplier, @Nullable Path path, boolean spooled) {
        this.supplier = supplier;
        this.path = path;
        this.spooled = spooled;
    }

    /**
     * A file. Nothing is opened yet.
     *
     * @param path where it lies
     * @return the source
     */
    public static ContactSource of(Path path) {
        return new ContactSource(() -> Files.newInputStream(path), Objects.requireNonNull(path, "path"), false);
    }

    /**
     * Anything that can be opened again and again: a resource, an object in a store, a byte array.
     *
     * @param supplier opens the bytes from their start at each call
     * @return the source
     */
    public static ContactSource of(StreamSupplier supplier) {
        return new ContactSource(Objects.requireNonNull(supplier, "supplier"), null, false);
    }

    /**
     * A stream that can be read only once, such as an upload: copied to a private temporary file, which
     * {@link #close()} deletes.
     *
     * @param stream read to its end, not closed
     * @return the source
     * @throws IOException if the stream cannot be read or the file cannot be written; nothing is left behind then
     */
    public static ContactSource spool(InputStream stream) throws IOException {
        // The JDK creates it readable by its owner only where the file system can tell owners apart.
        Path file = Files.createTempFile("contact-import-", ".spool");
        try {
            Files.copy(stream, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new ContactSource(() -> Files.newInputStream(file), file, true);
    }

    /**
     * Opens the bytes from their start.
     *
     * @return a new stream, to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        InputStream stream = supplier.open();
        return path == null ? new BufferedInputStream(stream) : stream;
    }

    /**
     * The file behind the source, if it was made from one.
     *
     * @return the path, or null
     */
    public @Nullable Path path() {
        return spooled ? null : path;
    }

    /**
     * Deletes the temporary file of a spooled source; does nothing for others. Can be called again.
     *
     * @throws IOException if the file cannot be deleted
     */
    @Override
    public void close() throws IOException {
        if (spooled && path != null) {
            Files.deleteIfExists(path);
        }
    }

    /** Names no file: names of files can be personal data. */
    @Override
    public String toString() {
        return "ContactSource[" + (spooled ? "spooled" : path == null ? "supplier" : "path") + "]";
    }
}
