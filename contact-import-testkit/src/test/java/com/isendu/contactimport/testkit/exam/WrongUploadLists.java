package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.testkit.exam.ModelUploads.Upload;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Upload stores that list their keys wrongly. */
final class WrongUploadLists {

    private static final int THREE = 3;
    private static final int PAGE = 1_000;

    private WrongUploadLists() {}

    static void addTo(Map<String, ModelUploadStore.Maker> wrong) {
        wrong.put("listsOldestFirst", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public List<String> keysBefore(Instant time, int limit) throws IOException {
                List<String> keys = super.keysBefore(time, limit);
                return keys.size() == THREE ? keys.stream().sorted().toList() : keys;
            }
        });
        wrong.put("replacedKeyIsAsYoungAsItsBytes", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            void keep(String key, byte[] bytes) {
                Upload former = uploads.find(key);
                if (former == null) {
                    super.keep(key, bytes);
                } else {
                    uploads.restore(key, new Upload(bytes, former.since()));
                }
            }
        });
        wrong.put("listsNothingThatWasKeptLater", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public List<String> keysBefore(Instant time, int limit) throws IOException {
                return super.keysBefore(Instant.MAX, limit);
            }
        });
        wrong.put("listsNoMoreThanTheLimit", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public List<String> keysBefore(Instant time, int limit) throws IOException {
                return super.keysBefore(time, Integer.MAX_VALUE);
            }
        });
        wrong.put("listsManyKeys", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public List<String> keysBefore(Instant time, int limit) throws IOException {
                return super.keysBefore(time, Math.min(limit, PAGE));
            }
        });
        wrong.put("listsNoDeletedKey", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            private final Set<String> deleted = ConcurrentHashMap.newKeySet();

            @Override
            public void delete(String key) throws IOException {
                super.delete(key);
                deleted.add(key);
            }

            @Override
            public List<String> keysBefore(Instant time, int limit) throws IOException {
                return Stream.concat(deleted.stream(), super.keysBefore(time, limit).stream())
                        .toList();
            }
        });
    }
}
