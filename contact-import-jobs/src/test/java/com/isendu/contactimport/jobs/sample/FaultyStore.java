package com.isendu.contactimport.jobs.sample;

import com.isendu.contactimport.source.UploadStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that fails as long as it is told to. */
public final class FaultyStore implements UploadStore {

    private final UploadStore store;
    private volatile @Nullable IOException fault;

    public FaultyStore(UploadStore store) {
        this.store = store;
    }

    public void fail(IOException with) {
        fault = with;
    }

    public void recover() {
        fault = null;
    }

    private UploadStore working() throws IOException {
        IOException now = fault;
        if (now != null) {
            throw now;
        }
        return store;
    }

    @Override
    public long put(String key, InputStream bytes) throws IOException {
        return working().put(key, bytes);
    }

    @Override
    public InputStream open(String key) throws IOException {
        return working().open(key);
    }

    @Override
    public void delete(String key) throws IOException {
        working().delete(key);
    }

    @Override
    public List<String> keysBefore(Instant time, int limit) throws IOException {
        return working().keysBefore(time, limit);
    }
}
