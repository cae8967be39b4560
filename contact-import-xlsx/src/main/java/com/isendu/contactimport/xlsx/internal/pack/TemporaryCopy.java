package com.isendu.contactimport.xlsx.internal.pack;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for its owner only of what can be read only once: a zip is read from its end. Deleted when closed. */
public final class TemporaryCopy implements Closeable {

    private static final int CHUNK = 65_536;

    private final Path path;

    private TemporaryCopy(Path path) {
        this.path = path;
    }

    /** Copies a stream to its end; nothing is left behind where that fails. */
    public static TemporaryCopy of(InputStream stream) throws IOException {
        TemporaryCopy copy = create();
        try (OutputStream out = Files.newOutputStream(copy.path)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                write(out, chunk, read);
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private static TemporaryCopy create() {
        try {
            return new TemporaryCopy(Files.createTempFile("contact-import-", ".packed"));
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** What fails here is the copy, not what is copied. */
    private static void write(OutputStream out, byte[] chunk, int length) {
        try {
            out.write(chunk, 0, length);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private static SourceException unwritable() {
        return new SourceException(ErrorCode.SPOOL_UNWRITABLE);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
