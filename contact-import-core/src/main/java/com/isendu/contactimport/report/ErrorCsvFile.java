package com.isendu.contactimport.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that takes the place of its target only when it is complete. */
record ErrorCsvFile(Path target, Path part) {

    private static final String PART = ".part";

    /** A file of its own beside the target: one that is there already is another import's, or even the source. */
    static ErrorCsvFile beside(Path target) throws IOException {
        for (int number = 1; ; number++) {
            try {
                Path part = target.resolveSibling(target.getFileName() + PART + (number == 1 ? "" : number));
                return new ErrorCsvFile(target, Files.createFile(part));
            } catch (FileAlreadyExistsException e) {
                // The next one.
            }
        }
    }

    OutputStream open() throws IOException {
        return Files.newOutputStream(part);
    }

    void moveIntoPlace() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete() throws IOException {
        Files.delete(part);
    }

    /** As {@link #delete()}, where something else has failed already. */
    void discard() {
        part.toFile().delete();
    }

    /** Names no file. */
    @Override
    public String toString() {
        return "ErrorCsvFile[]";
    }
}
