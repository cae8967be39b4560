package com.isendu.contactimport.web.session;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload as a source, kept open for all that is done with it: a workbook is read once for each of its sheets that is looked at.
 *
 * @param sheet which sheet was asked for, counted from 1; 0 for the first one with a table
 * @param source what is read
 */
record OpenedFile(int sheet, ContactSource source) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedFile.class);

    /** Throws {@link SourceException} if it cannot be read. */
    static OpenedFile of(UploadedFile file, int sheet) {
        try {
            return new OpenedFile(sheet, Workbooks.open(file, sheet));
        } catch (ContactSource.SpoolException e) {
            throw new SourceException(ErrorCode.SPOOL_UNWRITABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the copy that was made of a workbook. */
    void close() {
        try {
            source.close();
        } catch (IOException e) {
            LOG.warn(
                    "A file of the wizard could not be deleted: {}",
                    e.getClass().getName());
        }
    }
}
