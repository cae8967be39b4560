package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.source.UploadStore;
import com.isendu.contactimport.testkit.exam.ModelUploads.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;

/** An upload store in memory, for wrong ones to change: in what is asked of it, or in one of its steps. */
class ModelUploadStore implements UploadStore {

    /** How the store is. */
    enum Condition {
        SOUND,
        FULL,
        UNREACHABLE
    }

    /** Makes instances on what they share. */
    @FunctionalInterface
    interface Maker {
        UploadStore make(ModelUploads uploads, Condition condition);
    }

    final ModelUploads uploads;
    private final Condition condition;

    ModelUploadStore(ModelUploads uploads, Condition condition) {
        this.uploads = uploads;
        this.condition = condition;
    }

    @Override
    public long put(String key, InputStream bytes) throws IOException {
        reach();
        byte[] all = read(key, bytes);
        if (condition == Condition.FULL) {
            throw full(key);
        }
        keep(key, all);
        return all.length;
    }

    void reach() throws IOException {
        if (condition == Condition.UNREACHABLE) {
            throw new IOException("no answer");
        }
    }

    byte[] read(String key, InputStream bytes) throws IOException {
        return bytes.readAllBytes();
    }

    IOException full(String key) {
        return new FullException(new IOException("no room"));
    }

    void keep(String key, byte[] bytes) {
        uploads.keep(key, bytes);
    }

    @Override
    public InputStream open(String key) throws IOException {
        reach();
        Upload upload = uploads.find(key);
        if (upload == null) {
            throw new NoSuchFileException(key);
        }
        return open(key, upload.bytes());
    }

    InputStream open(String key, byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void delete(String key) throws IOException {
        reach();
        uploads.delete(key);
    }

    @Override
    public List<String> keysBefore(Instant time, int limit) throws IOException {
        reach();
        return uploads.before(time).stream().limit(limit).toList();
    }
}
