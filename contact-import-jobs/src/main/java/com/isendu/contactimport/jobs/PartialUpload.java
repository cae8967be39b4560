package com.isendu.contactimport.jobs;

import com.isendu.contactimport.jobs.internal.work.JobFiles;
import com.isendu.contactimport.jobs.internal.work.UploadParts;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that arrives in parts, from {@link ImportJobs#partialUpload}. Any node takes a part, and parts survive a
 * restart.
 *
 * <p>A client asks how many parts {@linkplain #count() are kept}, sends those that are missing, and has the whole file
 * taken: the host passes {@link #open} to {@link ImportJobs#upload(String, InputStream,
 * com.isendu.contactimport.jobs.job.JobFile, String)} and then {@linkplain #delete deletes} the parts. Parts that
 * nobody deletes are deleted with uploads that nobody submits ({@link JobsOptions.Builder#keepUnsubmitted}). A host
 * limits how many parts it takes, and their size.
 *
 * <p>Thread-safe. Each method throws a {@link com.isendu.contactimport.jobs.job.JobException} with {@code
 * UPLOAD_STORE_UNAVAILABLE} if the upload store does not answer.
 */
public final class PartialUpload {

    private final UploadParts parts;

    private PartialUpload(UploadParts parts) {
        this.parts = parts;
    }

    static PartialUpload of(JobFiles files, String account, String id) {
        return new PartialUpload(new UploadParts(files, keyOf(account, id)));
    }

    /** Keys name no account, and no account reaches the parts of another one. */
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
     * Keeps a part, all of it or nothing. A part of the same number is replaced.
     *
     * @param number which part, counted from 1
     * @param bytes read to their end, not closed
     * @throws com.isendu.contactimport.jobs.job.JobException with {@code UPLOAD_STORE_FULL} if there is no room left
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
     * How many parts are kept.
     *
     * @return the number of parts from the first one on without a gap; 0 if the first one is missing
     */
    public int count() {
        return parts.count();
    }

    /**
     * Opens the file that the parts make.
     *
     * @param count how many parts the file has
     * @return their bytes in order; to be closed. Where a part is missing, reading throws a {@link
     *     com.isendu.contactimport.jobs.job.JobException} with {@code UPLOAD_DELETED}
     */
    public InputStream open(int count) {
        return parts.open(count);
    }

    /**
     * Deletes the parts, once the file is taken or given up.
     *
     * @param count how many parts the file has
     */
    public void delete(int count) {
        parts.delete(count);
    }

    /** Shows nothing of the client. */
    @Override
    public String toString() {
        return "PartialUpload";
    }
}
