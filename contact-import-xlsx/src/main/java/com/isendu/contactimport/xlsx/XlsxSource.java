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
 * <p>The sheet is read once, and its cells are kept as an RFC 4180 file in a private temporary file, which
 * {@link ContactSource#close()} deletes; so everything holds of it that holds of a CSV. Rows and columns are counted as
 * the sheet shows them. Values are those that are stored, not those that are displayed: see docs/workbooks.md. Macros,
 * links to other files and anything else outside the sheet are not touched.
 */
public final class XlsxSource {

    private XlsxSource() {}

    /**
     * Returns the first sheet with a table.
     *
     * @param path where the workbook lies
     * @return the source, to be closed
     * @throws SourceException if the file cannot be opened, is no workbook that can be read, or is not safe to read; or
     *     if the temporary copy cannot be written
     * @throws IOException if the file cannot be read
     */
    public static ContactSource of(Path path) throws IOException {
        return of(path, XlsxOptions.DEFAULT);
    }

    /**
     * Returns a sheet.
     *
     * @param path where the workbook lies
     * @param options which sheet, and how large the file may become
     * @return the source, to be closed
     * @throws SourceException if the file cannot be opened, is no workbook that can be read, is not safe to read, or
     *     has no such sheet; or if the temporary copy cannot be written
     * @throws IOException if the file cannot be read
     */
    public static ContactSource of(Path path, XlsxOptions options) throws IOException {
        Opening opening = Opening.of(path, options);
        return Opening.workbook(path, options, opening::source).madeFrom(path);
    }

    /**
     * Returns the first sheet with a table of a workbook that can be read only once, such as an upload.
     *
     * @param stream read to its end, not closed
     * @return the source, to be closed
     * @throws SourceException if it is no workbook that can be read, or is not safe to read
     * @throws IOException if the stream cannot be read or the temporary copy cannot be written
     */
    public static ContactSource of(InputStream stream) throws IOException {
        return of(stream, XlsxOptions.DEFAULT);
    }

    /**
     * Returns a sheet of a workbook that can be read only once, such as an upload.
     *
     * @param stream read to its end, not closed
     * @param options which sheet, and how large the file may become
     * @return the source, to be closed
     * @throws SourceException if it is no workbook that can be read, is not safe to read, or has no such sheet
     * @throws IOException if the stream cannot be read or the temporary copy cannot be written
     */
    public static ContactSource of(InputStream stream, XlsxOptions options) throws IOException {
        try (TemporaryCopy copy = TemporaryCopy.of(stream)) {
            return Opening.workbook(copy.path(), options, Opening.ofStream(options)::source);
        }
    }

    /**
     * Returns the sheets of a workbook, for a person to choose one.
     *
     * @param path where the workbook lies
     * @return their names in their order, hidden ones too; names that people gave, so not for a log
     * @throws SourceException if the file cannot be opened, is no workbook that can be read, or is not safe to read
     * @throws IOException if the file cannot be read
     */
    public static List<String> sheets(Path path) throws IOException {
        return Opening.workbook(path, XlsxOptions.DEFAULT, Workbook::sheets);
    }
}
