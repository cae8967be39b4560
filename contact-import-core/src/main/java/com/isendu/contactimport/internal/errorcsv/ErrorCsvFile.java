package com.isendu.contactimport.internal.errorcsv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file next to its target that replaces the target only when it is complete. */
public final class ErrorCsvFile {

    private final Path target;
    private final PartFile part;

    private ErrorCsvFile(Path target, PartFile part) {
        this.target = target;
        this.part = part;
    }

    /**
     * Returns a new file next to the target; an existing one may belong to another import or even be the source.
     */
    public static ErrorCsvFile beside(Path target) throws IOException {
        return new ErrorCsvFile(target, PartFile.beside(target));
    }

    /** Where the file is to be. */
    public Path target() {
        return target;
    }

    /** Returns the one stream to write it; to be closed before the file is moved or deleted. */
    public OutputStream open() {
        return part.stream();
    }

    /** Ends it: what was there is replaced. */
    public void moveIntoPlace() throws IOException {
        try {
            Files.move(part.path(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part.path(), target, StandardCopyOption.REPLACE_EXISTING);
        }
        part.release();
    }

    /** Ends it: nothing is left behind. */
    public void delete() throws IOException {
        Files.delete(part.path());
        part.release();
    }

    /** Like {@link #delete()}, after another failure. */
    public void discard() {
        part.path().toFile().delete();
        part.release();
    }

    /** Names no file. */
    @Override
    public String toString() {
        return "ErrorCsvFile[]";
    }
}
