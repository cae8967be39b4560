package com.isendu.contactimport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Keeps uploads, and what else belongs to an import as a file, until they are deleted: in a directory, in a database,
 * in an object store. All processes that share the imports share one store. Examined by the testkit's
 * {@code UploadStoreContract}.
 *
 * <p>A key has 1 to 100 characters out of {@code a} to {@code z}, {@code 0} to {@code 9} and {@code -}; it names no
 * person and no file. Bytes are personal data: nobody but the processes that share the store may read them.
 *
 * <p><b>Threads:</b> called by several threads and processes at a time, also for one key. <b>Faults:</b> an
 * {@link IOException} whose message holds no bytes and no file name; a {@link FullException} where there is no room
 * left.
 */
public interface UploadStore {

    /** There is no room left for what is to be kept. */
    class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        /**
         * Names the cause.
         *
         * @param cause what the store itself has thrown
         */
        public FullException(Throwable cause) {
            super("the upload store is full", cause);
        }
    }

    /**
     * Returns a store that keeps each upload as a file of a directory, readable by its owner only. The directory is
     * created when it is first needed; it may be one that several machines share. A file counts from the moment on at
     * which all of it is on disk.
     *
     * @param directory the directory, which holds nothing else
     * @return the store
     */
    static UploadStore inDirectory(Path directory) {
        return new DirectoryUploadStore(directory);
    }

    /**
     * Keeps bytes, all of them or none: until this returns, and where it fails, the key has the bytes it had before.
     *
     * @param key the key; bytes that it has already are replaced
     * @param bytes read to their end, not closed
     * @return how many bytes there are
     * @throws FullException if there is no room left
     * @throws IOException if the bytes cannot be read or kept
     */
    long put(String key, InputStream bytes) throws IOException;

    /**
     * Opens what is kept, from its first byte.
     *
     * @param key the key
     * @return a new stream, to be closed by the caller; it goes on to the end also where the key is replaced or deleted
     *     meanwhile, or fails
     * @throws java.nio.file.NoSuchFileException if nothing is kept under the key
     * @throws IOException if it cannot be read
     */
    InputStream open(String key) throws IOException;

    /**
     * Deletes what is kept; does nothing where there is nothing.
     *
     * @param key the key
     * @throws IOException if it cannot be deleted
     */
    void delete(String key) throws IOException;

    /**
     * Returns the keys of what was kept before a time, to find what nobody needs any more. What failed attempts before
     * that time have left behind is deleted.
     *
     * @param time the time, by the clock of the store
     * @param limit how many keys at most, positive
     * @return keys, oldest first
     * @throws IOException if the store cannot be read
     */
    List<String> keysBefore(Instant time, int limit) throws IOException;
}
