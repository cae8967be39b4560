package com.isendu.contactimport.web.upload;

import com.isendu.contactimport.xlsx.ErrorWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What contact-import-xlsx does for the pages where a host has it; without it files are CSV. */
public final class Workbooks {

    private static final boolean PRESENT = isPresent();

    private Workbooks() {}

    private static boolean isPresent() {
        try {
            Class.forName("com.isendu.contactimport.xlsx.ContactFiles", false, Workbooks.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Whether files can be workbooks, or packed. */
    public static boolean areTaken() {
        return PRESENT;
    }

    /** Makes a workbook of an error CSV; only where workbooks are taken. */
    public static void write(InputStream errorCsv, OutputStream workbook) throws IOException {
        ErrorWorkbook.write(errorCsv, workbook);
    }
}
