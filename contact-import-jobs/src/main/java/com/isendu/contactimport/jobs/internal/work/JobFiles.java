package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.SourceException;
import com.isendu.contactimport.jobs.internal.table.FileKey;
import com.isendu.contactimport.jobs.internal.table.JobRow;
import com.isendu.contactimport.jobs.job.JobException;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of jobs in their store; what it throws becomes a code. Thread-safe. */
public final class JobFiles {

    private static final Logger LOGGER = LoggerFactory.getLogger(JobFiles.class);

    private final UploadStore store;

    public JobFiles(UploadStore store) {
        this.store = store;
    }

    /** Keeps a file; returns how many bytes it has. */
    public long keep(FileKey key, InputStream bytes) {
        Reading reading = new Reading(bytes);
        try {
            return store.put(key.text(), reading);
        } catch (UploadStore.FullException e) {
            throw fault(ErrorCode.UPLOAD_STORE_FULL, e);
        } catch (IOException e) {
            throw reading.hasFailed()
                    ? new SourceException(ErrorCode.FILE_UNREADABLE)
                    : fault(ErrorCode.UPLOAD_STORE_UNAVAILABLE, e);
        }
    }

    /** Keeps a file of this machine. */
    void keep(FileKey key, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            keep(key, bytes);
        } catch (IOException e) {
            throw new SourceException(ErrorCode.SPOOL_UNWRITABLE);
        }
    }

    /** Opens a file as it is. */
    public InputStream bytes(FileKey key) {
        try {
            return store.open(key.text());
        } catch (NoSuchFileException e) {
            throw fault(ErrorCode.UPLOAD_DELETED, e);
        } catch (IOException e) {
            throw fault(ErrorCode.UPLOAD_STORE_UNAVAILABLE, e);
        }
    }

    /** Opens the upload of a job as a source, by its content; to be closed. */
    public ContactSource source(JobRow row) {
        return read(row, bytes -> Workbooks.open(bytes, row.job().file()));
    }

    /** Returns the sheets of the upload of a job; empty if it is not a workbook. */
    public List<String> sheets(JobRow row) {
        return read(row, Workbooks::sheets);
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(InputStream bytes) throws IOException;
    }

    private <T> T read(JobRow row, Use<T> use) {
        if (row.upload() == null) {
            throw new JobException(ErrorCode.UPLOAD_DELETED);
        }
        Reading reading = new Reading(bytes(row.upload()));
        try (reading) {
            return use.of(reading);
        } catch (IOException e) {
            throw reading.hasFailed()
                    ? fault(ErrorCode.UPLOAD_STORE_UNAVAILABLE, e)
                    : new SourceException(ErrorCode.SPOOL_UNWRITABLE);
        }
    }

    /** Deletes a file; what cannot be deleted now is deleted later. */
    public boolean delete(FileKey key) {
        try {
            store.delete(key.text());
            return true;
        } catch (IOException e) {
            LOGGER.warn(
                    "a file of job {} could not be deleted: {}",
                    key.job(),
                    e.getClass().getName());
            return false;
        }
    }

    private static JobException fault(ErrorCode code, IOException cause) {
        LOGGER.debug("the upload store has failed: {}", cause.getClass().getName());
        return new JobException(code, Map.of(), null);
    }
}
