package com.isendu.contactimport.testkit.exam;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the instances of an upload store share. Thread-safe. */
final class ModelUploads {

    /** Bytes, and when they were kept. */
    static final class Upload {

        private final byte[] bytes;
        private final Instant since;

        Upload(byte[] bytes, Instant since) {
            this.bytes = bytes;
            this.since = since;
        }

        byte[] bytes() {
            return bytes;
        }

        Instant since() {
            return since;
        }
    }

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();

    void keep(String key, byte[] bytes) {
        // No two of the same time: they are a nanosecond apart.
        uploads.put(key, new Upload(bytes, Instant.now().plusNanos(kept.incrementAndGet())));
    }

    @Nullable
    Upload find(String key) {
        return uploads.get(key);
    }

    void restore(String key, @Nullable Upload upload) {
        if (upload != null) {
            uploads.put(key, upload);
        }
    }

    void delete(String key) {
        uploads.remove(key);
    }

    void deleteAll(String beginning) {
        uploads.keySet().removeIf(key -> key.startsWith(beginning));
    }

    List<String> before(Instant time) {
        return uploads.entrySet().stream()
                .filter(upload -> upload.getValue().since().isBefore(time))
                .sorted(Comparator.comparing(upload -> upload.getValue().since()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
