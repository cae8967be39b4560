package com.isendu.contactimport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A private temporary copy of what can be read only once. */
final class Spool {

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** Reads a stream to its end; nothing is left behind where that fails. */
    static Spool of(InputStream stream) throws IOException {
        // The JDK creates it readable by its owner only where the file system can tell owners apart.
        Path file = Files.createTempFile("contact-import-", ".spool");
        try {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Spool(file);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
