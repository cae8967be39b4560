package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Opens any uploaded file by its content, not by its name: a CSV, a workbook ({@link XlsxSource}), or one of them
 * compressed as {@code .gz} or {@code .zip}. Other files are passed on unchanged, and the import refuses them with the
 * name of their kind.
 */
public final class ContactFiles {

    private ContactFiles() {}

    /**
     * Opens a file.
     *
     * @param path the path of the file
     * @param options the sheet of a workbook and the maximum unpacked size
     * @return the source, which the caller closes; a CSV is not read yet
     * @throws SourceException if a workbook or compressed file cannot be read, is unsafe, or contains several files
     * @throws IOException if the file cannot be opened or a temporary copy cannot be written
     */
    public static ContactSource open(Path path, XlsxOptions options) throws IOException {
        return Opening.of(path, options).open(path).madeFrom(path);
    }

    /**
     * Opens a stream that can be read only once, such as an upload.
     *
     * @param stream read to its end, not closed
     * @param options the sheet of a workbook and the maximum unpacked size
     * @return the source, which the caller closes
     * @throws SourceException if a workbook or compressed file cannot be read, is unsafe, or contains several files
     * @throws IOException if the stream cannot be read or a temporary copy cannot be written
     */
    public static ContactSource open(InputStream stream, XlsxOptions options) throws IOException {
        return Opening.ofStream(options).open(stream);
    }
}
