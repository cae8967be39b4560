package com.isendu.contactimport.web.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of an upload, in a directory of its own and under names that nobody chose.
 *
 * @param directory where
 * @param name what the person calls it
 * @param bytes how many
 */
public record UploadedFile(Path directory, String name, long bytes) {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedFile.class);
    private static final String CONTACTS = "contacts";

    /** Keeps bytes; nothing is left of them when that fails. */
    public static UploadedFile of(InputStream bytes, String name, Path parent) throws IOException {
        Path directory = Files.createTempDirectory(parent, "upload-");
        try {
            return new UploadedFile(directory, name, Files.copy(bytes, directory.resolve(CONTACTS)));
        } catch (IOException | RuntimeException e) {
            new UploadedFile(directory, name, 0).delete();
            throw e;
        }
    }

    public Path path() {
        return directory.resolve(CONTACTS);
    }

    public Path errorCsv() {
        return directory.resolve("errors.csv");
    }

    /** The same rows as a workbook, once it is made. */
    Path errorWorkbook() {
        return directory.resolve("errors.xlsx");
    }

    /** Makes the workbook of the error CSV. */
    public Path writeErrorWorkbook() throws IOException {
        Workbooks.write(errorCsv(), errorWorkbook());
        return errorWorkbook();
    }

    void deleteContacts() {
        delete(path());
    }

    public void delete() {
        deleteContacts();
        delete(errorCsv());
        delete(errorWorkbook());
        delete(directory);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn(
                    "A file of the wizard could not be deleted: {}",
                    e.getClass().getName());
        }
    }

    /** The name is the person's, who may have put another person's into it. */
    @Override
    public String toString() {
        return "UploadedFile[" + bytes + " bytes]";
    }
}
