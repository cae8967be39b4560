package com.isendu.contactimport.web.session;

import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.ContactFiles;
import com.isendu.contactimport.xlsx.ErrorWorkbook;
import com.isendu.contactimport.xlsx.XlsxOptions;
import com.isendu.contactimport.xlsx.XlsxSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

    /** Opens a file by its content; the sheet counts from 1, and 0 is the first one with a table. */
    static ContactSource open(UploadedFile file, int sheet) throws IOException {
        return PRESENT ? Present.open(file, sheet) : ContactSource.of(file.path());
    }

    /** The sheets of a workbook. */
    static List<String> sheets(Path workbook) throws IOException {
        return PRESENT ? XlsxSource.sheets(workbook) : List.of();
    }

    /** Makes a workbook of an error CSV; only where workbooks are taken. */
    static void write(Path errorCsv, Path workbook) throws IOException {
        ErrorWorkbook.write(errorCsv, workbook);
    }

    /** Whatever has types of the module in it: loaded only where it is there. */
    private static final class Present {

        private Present() {}

        static ContactSource open(UploadedFile file, int sheet) throws IOException {
            XlsxOptions options = XlsxOptions.DEFAULT.withFileName(file.name());
            return ContactFiles.open(file.path(), sheet == 0 ? options : options.withSheet(sheet));
        }
    }
}
