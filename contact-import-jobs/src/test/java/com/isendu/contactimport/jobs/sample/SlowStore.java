package com.isendu.contactimport.jobs.sample;

import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * A store in which something happens while the upload of a job is opened.
 *
 * @param store the store
 * @param job the id of the job
 * @param meanwhile what happens
 */
public record SlowStore(UploadStore store, String job, Runnable meanwhile) implements UploadStore {

    @Override
    public long put(String key, InputStream bytes) throws IOException {
        return store.put(key, bytes);
    }

    @Override
    public InputStream open(String key) throws IOException {
        InputStream bytes = store.open(key);
        if (key.endsWith(job)) {
            meanwhile.run();
        }
        return bytes;
    }

    @Override
    public void delete(String key) throws IOException {
        store.delete(key);
    }

    @Override
    public List<String> keysBefore(Instant time, int limit) throws IOException {
        return store.keysBefore(time, limit);
    }
}
