package com.isendu.contactimport.jobs.internal.table;

import java.util.Optional;

/**
 * Under which key a file of a job is kept.
 *
 * @param isUpload whether it is the uploaded file; else the error CSV
 * @param job the id of the job
 */
public record FileKey(boolean isUpload, String job) {

    private static final String UPLOAD = "upload-";
    private static final String ERRORS = "errors-";

    public static FileKey ofUpload(String job) {
        return new FileKey(true, job);
    }

    public static FileKey ofErrors(String job) {
        return new FileKey(false, job);
    }

    /** The key that a text is; empty for the key of something else. */
    public static Optional<FileKey> parse(String text) {
        if (text.startsWith(UPLOAD)) {
            return Optional.of(ofUpload(text.substring(UPLOAD.length())));
        }
        return text.startsWith(ERRORS) ? Optional.of(ofErrors(text.substring(ERRORS.length()))) : Optional.empty();
    }

    public String text() {
        return (isUpload ? UPLOAD : ERRORS) + job;
    }

    String column() {
        return isUpload ? "upload_key" : "error_key";
    }
}
