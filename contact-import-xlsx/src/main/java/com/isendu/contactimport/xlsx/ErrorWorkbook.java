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
 * Makes a workbook (.xlsx) of an error CSV: the same rows and reserved columns, where a spreadsheet damages nothing.
 * All cells are text, so leading zeros, long numbers and what looks like a date or a formula stay as they are. Faulty
 * cells are marked and carry their sentence as a comment (the first 10,000 of them), the header stays in view and has
 * filters. Imported again, also after a spreadsheet has saved it as a workbook or as CSV, it is recognised as the error
 * CSV is.
 *
 * <p>Memory does not depend on the number of rows. Two threads may make workbooks at once.
 */
public final class ErrorWorkbook {

    private ErrorWorkbook() {}

    /**
     * Makes a workbook of an error CSV. Only its owner can read it. It is written beside its target and takes the
     * target's place when complete; when anything fails, nothing is left behind.
     *
     * @param errorCsv an error CSV that an import wrote; stays as it is
     * @param target where the workbook is to be; a file of that name is replaced
     * @throws ErrorCsvException {@code ERROR_CSV_UNWRITABLE} if the workbook cannot be written there,
     *     {@code ERRORS_EXCEED_SHEET} if the rows do not fit into a sheet
     * @throws IllegalArgumentException if it is no error CSV
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

    /** The exception of the file system is not chained: its message is the name of the file. */
    private static ErrorCsvException unwritable() {
        return new ErrorCsvException(ErrorCode.ERROR_CSV_UNWRITABLE);
    }

    /**
     * Makes a workbook of an error CSV.
     *
     * @param errorCsv an error CSV that an import wrote; read to its end, not closed
     * @param target where the workbook goes; flushed, not closed
     * @throws ErrorCsvException {@code ERRORS_EXCEED_SHEET} if the rows do not fit into a sheet; what was written then
     *     is no workbook
     * @throws IllegalArgumentException if it is no error CSV; nothing was written then
     * @throws IOException if the error CSV cannot be read or the workbook cannot be written
     */
    public static void write(InputStream errorCsv, OutputStream target) throws IOException {
        Objects.requireNonNull(errorCsv, "errorCsv");
        Objects.requireNonNull(target, "target");
        WorkbookOfErrors.write(errorCsv, target);
    }
}
