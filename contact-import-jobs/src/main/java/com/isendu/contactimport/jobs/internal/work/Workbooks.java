package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.jobs.job.JobFile;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.xlsx.ContactFiles;
import com.isendu.contactimport.xlsx.XlsxOptions;
import java.io.IOException;
import java.io.InputStream;

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

    /** Whatever has types of the module in it: loaded only where it is there. */
    private static final class Present {

        private Present() {}

        static ContactSource open(InputStream bytes, JobFile file) throws IOException {
            XlsxOptions options = XlsxOptions.DEFAULT;
            options = file.name() == null ? options : options.withFileName(file.name());
            return ContactFiles.open(
                    bytes, file.sheet() == null ? options : options.withSheetNameOrNumber(file.sheet()));
        }
    }
}
