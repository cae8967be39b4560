package com.isendu.contactimport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Opens a path repeatedly. A pipe can be read only once, so it is read from a temporary copy. Thread-safe. */
final class PathOpener implements ContactSource.StreamSupplier {

    private final Path path;
    private @Nullable Spool spool;

    PathOpener(Path path) {
        this.path = path;
    }

    @Override
    public InputStream open() throws IOException {
        // A pipe that is opened a second time waits forever for a writer.
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
