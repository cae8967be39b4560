package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ErrorCsvException;
import com.isendu.contactimport.internal.errorcsv.ErrorCsvFile;
import com.isendu.contactimport.xlsx.internal.write.TargetStream;
import com.isendu.contactimport.xlsx.internal.write.WorkbookOfErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Converts an error CSV to a workbook (.xlsx) with the same rows and reserved columns, which a spreadsheet does not
 * damage. All cells are text, so leading zeros, long numbers and texts like dates or formulas do not change. Cells in
 * error are marked and have the message as a comment (the first 10,000 of them); the header is frozen and has filters.
 * An import recognises the workbook as an error CSV, even after a spreadsheet has saved it as a workbook or CSV.
 *
 * <p>Memory use does not depend on the number of rows. Thread-safe.
 */
public final class ErrorWorkbook {

    private ErrorWorkbook() {}

    /**
     * Converts an error CSV to a workbook that only its owner can read. It is written to a temporary file next to the
     * target, which replaces the target on completion and is deleted after a failure.
     *
     * @param errorCsv an error CSV written by an import; not changed
     * @param target the path of the workbook; an existing file is replaced
     * @throws ErrorCsvException with {@code ERROR_CSV_UNWRITABLE} if the workbook cannot be written, with
     *     {@code ERRORS_EXCEED_SHEET} if the rows do not fit into one sheet
     * @throws IllegalArgumentException if the file is not an error CSV
     * @throws IOException if the error CSV cannot be read
     */
    public static void write(Path errorCsv, Path target) throws IOException {
        Objects.requireNonNull(errorCsv, "errorCsv");
        Objects.requireNonNull(target, "target");
        try (InputStream csv = Files.newInputStream(errorCsv)) {
            writeBeside(csv, target);
        } catch (TargetStream.TargetException e) {
            throw unwritable();
        }
    }

    private static void writeBeside(InputStream csv, Path target) throws IOException {
        ErrorCsvFile file = begun(target);
        boolean complete = false;
        try {
            try (OutputStream stream = new TargetStream(file.open())) {
                WorkbookOfErrors.write(csv, stream);
            }
            moveIntoPlace(file);
            complete = true;
        } finally {
            if (!complete) {
                file.discard();
            }
        }
    }

    private static ErrorCsvFile begun(Path target) {
        if (Files.isDirectory(target)) {
            throw unwritable();
        }
        try {
            return ErrorCsvFile.beside(target);
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private static void moveIntoPlace(ErrorCsvFile file) {
        try {
            file.moveIntoPlace();
        } catch (IOException e) {
            throw unwritable();
        }
    }

    /** The exception of the file system is not chained, because its message contains the file name. */
    private static ErrorCsvException unwritable() {
        return new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
    }

    /**
     * Converts an error CSV to a workbook.
     *
     * @param errorCsv an error CSV written by an import; read to its end, not closed
     * @param target the stream for the workbook; flushed, not closed
     * @throws ErrorCsvException with {@code ERRORS_EXCEED_SHEET} if the rows do not fit into one sheet; the output is
     *     then incomplete
     * @throws IllegalArgumentException if the stream is not an error CSV; nothing was written
     * @throws IOException if the error CSV cannot be read or the workbook cannot be written
     */
    public static void write(InputStream errorCsv, OutputStream target) throws IOException {
        Objects.requireNonNull(errorCsv, "errorCsv");
        Objects.requireNonNull(target, "target");
        WorkbookOfErrors.write(errorCsv, target);
    }
}
