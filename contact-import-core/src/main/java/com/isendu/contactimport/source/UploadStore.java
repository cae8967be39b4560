package com.isendu.contactimport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Stores uploads and other files of imports until they are deleted, for example in a directory, a database or an object
 * store. All processes that share the imports use the same store. The testkit's {@code UploadStoreContract} tests
 * implementations.
 *
 * <p>A key has 1 to 100 characters from {@code a} to {@code z}, {@code 0} to {@code 9} and {@code -}. It contains no
 * name of a person or file. The bytes are personal data: only the processes that share the store may read them.
 *
 * <p><b>Threads:</b> called from several threads and processes at once, even for the same key. <b>Errors:</b> an
 * {@link IOException} whose message contains no bytes and no file name; a {@link FullException} if the store is full.
 */
public interface UploadStore {

    /** The store is full. */
    class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        /**
         * Creates the exception.
         *
         * @param cause the exception of the store
         */
        public FullException(Throwable cause) {
            super("the upload store is full", cause);
        }
    }

    /**
     * Returns a store that keeps each upload as a file in a directory. If the file system supports owners, only the
     * owner can read the files. The directory is created when it is first needed; several machines may share it. A file
     * becomes visible once all its bytes are on disk.
     *
     * @param directory the directory, which contains nothing else
     * @return the store
     */
    static UploadStore inDirectory(Path directory) {
        return new DirectoryUploadStore(directory);
    }

    /**
     * Stores bytes atomically: until this method returns, and if it fails, the key keeps its previous bytes.
     *
     * @param key the key; its previous bytes are replaced
     * @param bytes read to their end, not closed
     * @return the number of bytes stored
     * @throws FullException if the store is full
     * @throws IOException if the bytes cannot be read or stored
     */
    long put(String key, InputStream bytes) throws IOException;

    /**
     * Opens the bytes of a key from the start.
     *
     * @param key the key
     * @return a new stream, which the caller closes; if the key is replaced or deleted meanwhile, the stream either
     *     continues with the old bytes to the end or fails
     * @throws java.nio.file.NoSuchFileException if the key has no bytes
     * @throws IOException if the bytes cannot be read
     */
    InputStream open(String key) throws IOException;

    /**
     * Deletes the bytes of a key; does nothing if there are none.
     *
     * @param key the key
     * @throws IOException if the bytes cannot be deleted
     */
    void delete(String key) throws IOException;

    /**
     * Returns the keys that were stored before a time, to find uploads that are no longer needed. Also deletes the
     * remains of calls that failed before that time.
     *
     * @param time the time, by the clock of the store
     * @param limit the maximum number of keys, positive
     * @return the keys, oldest first
     * @throws IOException if the store cannot be read
     */
    List<String> keysBefore(Instant time, int limit) throws IOException;
}
