package com.isendu.contactimport.source;

import com.isendu.contactimport.source.ContactSource.SpoolException;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A private temporary copy of a stream that can be read only once. If the file system allows it, the file is deleted
 * while it is open, so that nothing remains even if the process is killed. Thread-safe.
 */
final class Spool {

    private final Path file;
    // Not a channel: an interrupt, which cancels a run, would close it for all later runs.
    private final RandomAccessFile bytes;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.bytes = new RandomAccessFile(file.toFile(), "r");
    }

    /** Reads a stream to its end; deletes the copy if that fails. */
    static Spool of(InputStream stream) throws IOException {
        // The JDK makes the file readable by its owner only, if the file system supports owners.
        Path file = create();
        try (OutputStream out = new FileStream(file)) {
            Spool spool = new Spool(file);
            try {
                spool.deleteIfPossible();
                stream.transferTo(out);
                return spool;
            } catch (IOException | RuntimeException e) {
                spool.bytes.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Path create() throws IOException {
        try {
            return Files.createTempFile("contact-import-", ".spool");
        } catch (IOException e) {
            throw new SpoolException(e);
        }
    }

    /** Reports failures of the copy separately from failures of the copied stream. */
    private static final class FileStream extends FilterOutputStream {

        private FileStream(Path file) throws IOException {
            super(Files.newOutputStream(file));
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            try {
                out.write(source, offset, length);
            } catch (IOException e) {
                throw new SpoolException(e);
            }
        }
    }

    private void deleteIfPossible() {
        // Windows does not delete an open file; it is deleted when the source is closed.
        file.toFile().delete();
    }

    /** Returns a new stream from the first byte; fails once the spool is deleted. */
    InputStream open() throws IOException {
        bytes.length();
        return new BufferedInputStream(new Reading());
    }

    void delete() throws IOException {
        bytes.close();
        Files.deleteIfExists(file);
    }

    /** One of several streams with separate positions. */
    private final class Reading extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            synchronized (bytes) {
                bytes.seek(position);
                int count = bytes.read(target, offset, length);
                position += Math.max(count, 0);
                return count;
            }
        }
    }
}
