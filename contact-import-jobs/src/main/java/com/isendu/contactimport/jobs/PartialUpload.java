package com.isendu.contactimport.jobs;

import com.isendu.contactimport.jobs.internal.work.JobFiles;
import com.isendu.contactimport.jobs.internal.work.UploadParts;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that a client sends in parts, from {@link ImportJobs#partialUpload}. Every node accepts parts, and stored
 * parts survive a restart.
 *
 * <p>A client asks for the {@linkplain #count() number of stored parts} and sends the remaining ones. Once all are
 * stored, the host passes the stream from {@link #open} to {@link ImportJobs#upload(String, InputStream,
 * com.isendu.contactimport.jobs.job.JobFile, String)}, closes it and {@linkplain #delete deletes} the parts. Parts that
 * are not deleted expire like uploads that are not submitted ({@link JobsOptions.Builder#keepUnsubmitted}). The library
 * does not limit the number and size of parts; the host must.
 *
 * <p>Thread-safe; needs no closing. Every method except {@link #delete} throws a
 * {@link com.isendu.contactimport.jobs.job.JobException} with {@code UPLOAD_STORE_UNAVAILABLE} if the upload store does
 * not answer.
 */
public final class PartialUpload {

    private final UploadParts parts;

    private PartialUpload(UploadParts parts) {
        this.parts = parts;
    }

    static PartialUpload of(JobFiles files, String account, String id) {
        return new PartialUpload(new UploadParts(files, keyOf(account, id)));
    }

    /** Returns a key that does not reveal the account; no account can reach the parts of another. */
    private static String keyOf(String account, String id) {
        try {
            byte[] both = (account.length() + ":" + account + id).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(both);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Stores a part completely or not at all. Replaces a stored part with the same number.
     *
     * @param number the number of the part, from 1
     * @param bytes read to their end, not closed
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_STORE_FULL} if the upload store is full
     * @throws com.isendu.contactimport.error.SourceException with {@code FILE_UNREADABLE} if the bytes cannot be read
     * @throws IllegalArgumentException if the number is less than 1
     */
    public void put(int number, InputStream bytes) {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1");
        }
        parts.put(number, bytes);
    }

    /**
     * Returns the number of stored parts, counted up to the first missing one.
     *
     * @return the number of parts; 0 if the first one is missing, even if later ones are stored
     */
    public int count() {
        return parts.count();
    }

    /**
     * Opens the whole file. The parts are opened one after another while the stream is read.
     *
     * @param count the number of parts of the file
     * @return a stream, which the caller closes; reading it throws a
     *     {@link com.isendu.contactimport.jobs.job.JobException} with {@code UPLOAD_DELETED} if a part is missing
     */
    public InputStream open(int count) {
        return parts.open(count);
    }

    /**
     * Deletes the parts, after the file was uploaded or if the client gives it up. Missing parts are ignored; a part
     * that cannot be deleted now is deleted later.
     *
     * @param count the number of parts of the file
     */
    public void delete(int count) {
        parts.delete(count);
    }

    /** Shows neither account nor id. */
    @Override
    public String toString() {
        return "PartialUpload";
    }
}
