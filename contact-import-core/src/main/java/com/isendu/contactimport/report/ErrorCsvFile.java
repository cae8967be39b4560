package com.isendu.contactimport.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that takes the place of its target only when it is complete. */
record ErrorCsvFile(Path target, PartFile part) {

    /** A file of its own beside the target: one that is there already is another import's, or even the source. */
    static ErrorCsvFile beside(Path target) throws IOException {
        return new ErrorCsvFile(target, PartFile.beside(target));
    }

    OutputStream open() {
        return part.stream();
    }

    void moveIntoPlace() throws IOException {
        try {
            Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part.path(), target, StandardCopyOption.REPLACE_EXISTING);
        }
        part.release();
    }

    void delete() throws IOException {
        Files.delete(part.path());
        part.release();
    }

    /** As {@link #delete()}, where something else has failed already. */
    void discard() {
        part.path().toFile().delete();
        part.release();
    }

    /** Names no file. */
    @Override
    public String toString() {
        return "ErrorCsvFile[]";
    }
}
