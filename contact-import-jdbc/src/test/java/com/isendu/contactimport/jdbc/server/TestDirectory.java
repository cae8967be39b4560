package com.isendu.contactimport.jdbc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories for databases, gone when the tests are. */
public final class TestDirectory {

    private TestDirectory() {}

    public static Path file(String name) {
        return create().resolve(name);
    }

    public static Path create() {
        try {
            Path directory = Files.createTempDirectory("contact-import-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A server may still be writing its last files: what cannot be deleted stays.
    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }
}
