package com.isendu.contactimport.testkit;

import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class DirectoryUploadStoreTest extends UploadStoreContract {

    @TempDir
    Path parent;

    @Override
    protected UploadStore newInstance() {
        return UploadStore.inDirectory(parent.resolve("uploads"));
    }

    /** A disk of its own: in contact-import-jdbc, whose tests have a small one. */
    @Override
    protected Optional<UploadStore> newFullInstance() {
        return Optional.empty();
    }

    @Override
    protected Optional<UploadStore> newUnreachableInstance() {
        try {
            return Optional.of(UploadStore.inDirectory(Files.createFile(parent.resolve("no directory"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
