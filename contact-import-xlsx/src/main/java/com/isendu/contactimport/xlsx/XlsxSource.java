package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.internal.pack.TemporaryCopy;
import com.isendu.contactimport.xlsx.internal.read.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A sheet of an Excel workbook (.xlsx, .xlsm) as a source of an import.
 *
 * <p>The sheet is read once and converted to an RFC 4180 file in a private temporary file, which
 * {@link ContactSource#close()} deletes. The source then behaves like a CSV. Rows and columns are numbered as in the
 * sheet. Values are the stored ones, not the displayed ones; see docs/workbooks.md. Macros, links to other files and
 * anything else outside the sheet are ignored.
 */
public final class XlsxSource {

    private XlsxSource() {}

    /**
     * Returns a source for the first sheet with a table.
     *
     * @param path the path of the workbook
     * @return the source, which the caller closes
     * @throws SourceException if the file cannot be opened, is not a readable workbook or is unsafe, or if the
     *     temporary copy cannot be written
     * @throws IOException if the file cannot be read
     */
    public static ContactSource of(Path path) throws IOException {
        return of(path, XlsxOptions.DEFAULT);
    }

    /**
     * Returns a source for a sheet.
     *
     * @param path the path of the workbook
     * @param options the sheet and the maximum unpacked size
     * @return the source, which the caller closes
     * @throws SourceException if the file cannot be opened, is not a readable workbook, is unsafe or has no such sheet,
     *     or if the temporary copy cannot be written
     * @throws IOException if the file cannot be read
     */
    public static ContactSource of(Path path, XlsxOptions options) throws IOException {
        Opening opening = Opening.of(path, options);
        return Opening.workbook(path, options, opening::source).madeFrom(path);
    }

    /**
     * Returns a source for the first sheet with a table of a workbook that can be read only once, such as an upload.
     *
     * @param stream read to its end, not closed
     * @return the source, which the caller closes
     * @throws SourceException if the stream is not a readable workbook or is unsafe
     * @throws IOException if the stream cannot be read or the temporary copy cannot be written
     */
    public static ContactSource of(InputStream stream) throws IOException {
        return of(stream, XlsxOptions.DEFAULT);
    }

    /**
     * Returns a source for a sheet of a workbook that can be read only once, such as an upload.
     *
     * @param stream read to its end, not closed
     * @param options the sheet and the maximum unpacked size
     * @return the source, which the caller closes
     * @throws SourceException if the stream is not a readable workbook, is unsafe or has no such sheet
     * @throws IOException if the stream cannot be read or the temporary copy cannot be written
     */
    public static ContactSource of(InputStream stream, XlsxOptions options) throws IOException {
        try (TemporaryCopy copy = TemporaryCopy.of(stream)) {
            return Opening.workbook(copy.path(), options, Opening.ofStream(options)::source);
        }
    }

    /**
     * Returns the sheets of a workbook, so that a person can choose one.
     *
     * @param path the path of the workbook
     * @return the names of all sheets in order, including hidden ones. Names may be personal data: do not log them
     * @throws SourceException if the file cannot be opened, is not a readable workbook or is unsafe
     * @throws IOException if the file cannot be read
     */
    public static List<String> sheets(Path path) throws IOException {
        return Opening.workbook(path, XlsxOptions.DEFAULT, Workbook::sheets);
    }
}
