package com.isendu.contactimport.jobs.internal.table;

import java.util.Optional;

/**
 * Under which key a file of a job is kept.
 *
 * @param isUpload whether it is the uploaded file; else the error CSV
 * @param job the id of the job, which has no hyphen
 * @param revision distinguishes a replaced file from earlier ones; empty for the first one
 */
public record FileKey(boolean isUpload, String job, String revision) {

    private static final String UPLOAD = "upload-";
    private static final String ERRORS = "errors-";
    private static final String REVISION = "-";
    private static final String PART = "part";

    public static FileKey ofUpload(String job) {
        return new FileKey(true, job, "");
    }

    /** Returns a key of its own, so that the file before stays until the job knows the new one. */
    public static FileKey ofReplacement(String job, String revision) {
        return new FileKey(true, job, revision);
    }

    /**
     * The key of a part of a file that has no job yet.
     *
     * @param upload names the file, without a hyphen
     */
    public static FileKey ofPart(String upload, int number) {
        return new FileKey(true, upload, PART + number);
    }

    public static FileKey ofErrors(String job) {
        return new FileKey(false, job, "");
    }

    /** Returns the key that a text is; empty for the key of something else. */
    public static Optional<FileKey> parse(String text) {
        if (text.startsWith(UPLOAD)) {
            String[] parts = text.substring(UPLOAD.length()).split(REVISION, 2);
            return Optional.of(new FileKey(true, parts[0], parts.length == 1 ? "" : parts[1]));
        }
        return text.startsWith(ERRORS) ? Optional.of(ofErrors(text.substring(ERRORS.length()))) : Optional.empty();
    }

    /** Whether it is the key of a part. Revisions of files are hexadecimal. */
    public boolean isPart() {
        return revision.startsWith(PART);
    }

    public String text() {
        return (isUpload ? UPLOAD : ERRORS) + job + (revision.isEmpty() ? "" : REVISION + revision);
    }

    String column() {
        return isUpload ? "upload_key" : "error_key";
    }
}
