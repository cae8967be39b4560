package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.ContactFiles;
import com.isendu.contactimport.xlsx.XlsxOptions;
import com.isendu.contactimport.xlsx.XlsxSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What contact-import-xlsx does for jobs where a host has it; without it files are CSV. */
final class Workbooks {

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

    /** Opens a file by its content; the source is to be closed. */
    static ContactSource open(InputStream bytes, JobFile file) throws IOException {
        return PRESENT ? Present.open(bytes, file) : ContactSource.spool(bytes);
    }

    /** Returns the names of the sheets; empty if the file is not a workbook. */
    static List<String> sheets(InputStream bytes) throws IOException {
        if (!PRESENT) {
            return List.of();
        }
        Path copy = Files.createTempFile("contact-import-", ".upload");
        try {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return Present.sheets(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** Whatever has types of the module in it: loaded only where it is there. */
    private static final class Present {

        private Present() {}

        static List<String> sheets(Path file) throws IOException {
            try {
                return XlsxSource.sheets(file);
            } catch (SourceException e) {
                return List.of(); // It is something else, or packed.
            }
        }

        static ContactSource open(InputStream bytes, JobFile file) throws IOException {
            XlsxOptions options = XlsxOptions.DEFAULT;
            options = file.name() == null ? options : options.withFileName(file.name());
            return ContactFiles.open(
                    bytes, file.sheet() == null ? options : options.withSheetNameOrNumber(file.sheet()));
        }
    }
}
