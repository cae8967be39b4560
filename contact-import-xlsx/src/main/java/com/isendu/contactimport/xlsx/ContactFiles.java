package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Opens whatever file people upload, by its content and not by its name: a CSV, a workbook ({@link XlsxSource}), or one
 * of them packed as {@code .gz} or {@code .zip}. Other files are left as they are, for the import to refuse with the
 * name of their kind.
 */
public final class ContactFiles {

    private ContactFiles() {}

    /**
     * Opens a file.
     *
     * @param path where it lies
     * @param options which sheet of a workbook, and how large the file may become when it is unpacked
     * @return the source, to be closed; of a CSV nothing is read yet
     * @throws SourceException if a workbook or a packed file cannot be read, is not safe to read, or holds several
     *     files
     * @throws IOException if the file cannot be opened or a temporary copy cannot be written
     */
    public static ContactSource open(Path path, XlsxOptions options) throws IOException {
        return Opening.of(path, options).open(path).madeFrom(path);
    }

    /**
     * Opens what can be read only once, such as an upload.
     *
     * @param stream read to its end, not closed
     * @param options which sheet of a workbook, and how large the file may become when it is unpacked
     * @return the source, to be closed
     * @throws SourceException if a workbook or a packed file cannot be read, is not safe to read, or holds several
     *     files
     * @throws IOException if the stream cannot be read or a temporary copy cannot be written
     */
    public static ContactSource open(InputStream stream, XlsxOptions options) throws IOException {
        return Opening.ofStream(options).open(stream);
    }
}
