package com.isendu.contactimport.xlsx.internal.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** A workbook with the rows of an error CSV. */
public final class WorkbookOfErrors {

    private static final String APPLICATION = "contact-import";
    /** The same in all languages: the workbook goes where the error CSV goes. */
    private static final String SHEET = "Errors";

    private WorkbookOfErrors() {}

    /**
     * Writes one.
     *
     * @param errorCsv read to its end, not closed
     * @param target flushed, not closed
     * @throws IllegalArgumentException if it is no error CSV
     * @throws com.isendu.contactimport.error.ErrorCsvException if the rows do not fit into a sheet
     * @throws IOException if one cannot be read or the other cannot be written
     */
    @SuppressWarnings("resource") // Closing a workbook that is not complete would end it as if it were.
    public static void write(InputStream errorCsv, OutputStream target) throws IOException {
        ErrorCsvRecords records = ErrorCsvRecords.of(errorCsv);
        Workbook workbook = new Workbook(target, APPLICATION, null);
        ErrorSheet sheet = new ErrorSheet(workbook.newWorksheet(SHEET), records.header());
        for (@Nullable List<String> cells = records.next(); cells != null; cells = records.next()) {
            sheet.add(cells);
        }
        sheet.finish();
        workbook.finish();
        target.flush();
    }
}
