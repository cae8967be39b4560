package com.isendu.contactimport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Opens a path again and again; a pipe, which can be read only once, by way of a copy. Thread-safe. */
final class PathOpener implements ContactSource.StreamSupplier {

    private final Path path;
    private @Nullable Spool spool;

    PathOpener(Path path) {
        this.path = path;
    }

    @Override
    public InputStream open() throws IOException {
        // Opened a second time, a pipe waits for ever for somebody to write to it.
        boolean pipe = Files.readAttributes(path, BasicFileAttributes.class).isOther();
        return pipe ? spool().open() : Files.newInputStream(path);
    }

    private synchronized Spool spool() throws IOException {
        if (spool == null) {
            try (InputStream in = Files.newInputStream(path)) {
                spool = Spool.of(in);
            }
        }
        return spool;
    }

    synchronized void deleteSpool() throws IOException {
        if (spool != null) {
            spool.delete();
        }
    }
}
