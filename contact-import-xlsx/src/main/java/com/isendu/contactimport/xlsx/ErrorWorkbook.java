package com.isendu.contactimport.xlsx;

import com.isendu.contactimport.error.ErrorCsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Makes a workbook of an error CSV: the same rows and reserved columns, where a spreadsheet damages nothing. All cells are text, the faulty ones
 * are marked and commented, the header stays in view and has filters. Imported again it is recognised as the error CSV is.
 */
public final class ErrorWorkbook {

    private ErrorWorkbook() {}

    /**
     * Makes a workbook of an error CSV. It is written beside its target and takes the target's place when complete.
     *
     * @param errorCsv an error CSV that an import wrote
     * @param target where the workbook is to be; a file of that name is replaced
     * @throws ErrorCsvException if the workbook cannot be written there, or the rows do not fit into a sheet; the error CSV stays
     * @throws IOException if the error CSV cannot be read
     */
    public static void write(Path errorCsv, Path target) throws IOException {
        Objects.requireNonNull(errorCsv, "errorCsv");
        Objects.requireNonNull(target, "target");
    }

    /**
     * Makes a workbook of an error CSV.
     *
     * @param errorCsv an error CSV that an import wrote; read to its end, not closed
     * @param target where the workbook goes; flushed, not closed
     * @throws ErrorCsvException if the rows do not fit into a sheet; what was written then is no workbook
     * @throws IOException if the error CSV cannot be read or the workbook cannot be written
     */
    public static void write(InputStream errorCsv, OutputStream target) throws IOException {
        Objects.requireNonNull(errorCsv, "errorCsv");
        Objects.requireNonNull(target, "target");
    }
}
