package com.isendu.contactimport.jobs.internal.work;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.jobs.internal.table.FileKey;
import com.isendu.contactimport.jobs.job.JobException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/**
 * The parts of one file that is still being sent, each kept like a file. Thread-safe.
 *
 * @param files where they are kept
 * @param upload names the file; unique among all accounts
 */
public record UploadParts(JobFiles files, String upload) {

    private FileKey key(int number) {
        return FileKey.ofPart(upload, number);
    }

    /** Keeps a part, in place of one of the same number; returns how many bytes it has. */
    public long put(int number, InputStream bytes) {
        return files.keep(key(number), bytes);
    }

    /** How many parts are kept, from number 1 on without a gap. */
    public int count() {
        int count = 0;
        while (isKept(count + 1)) {
            count++;
        }
        return count;
    }

    private boolean isKept(int number) {
        try {
            files.bytes(key(number)).close();
            return true;
        } catch (JobException e) {
            if (e.code().equals(ErrorCode.UPLOAD_DELETED)) {
                return false;
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the first parts, one behind the other. Each part is opened once the part before it is read. */
    public InputStream open(int count) {
        return new PartStream(IntStream.rangeClosed(1, count)
                .mapToObj(number -> files.bytes(key(number)))
                .iterator());
    }

    /** Deletes the first parts. */
    public void delete(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> files.delete(key(number)));
    }
}
