package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.testkit.exam.ModelUploads.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Upload stores that keep or give back bytes wrongly, each in one way, by the question that has to catch it. */
final class WrongUploadStores {

    private static final int CUT = 1_000_000;

    private WrongUploadStores() {}

    static Map<String, ModelUploadStore.Maker> byQuestion() {
        Map<String, ModelUploadStore.Maker> wrong = new LinkedHashMap<>();
        addReading(wrong);
        addKeeping(wrong);
        addOpening(wrong);
        WrongUploadChanges.addTo(wrong);
        WrongUploadLists.addTo(wrong);
        WrongUploadFaults.addTo(wrong);
        return wrong;
    }

    private static void addReading(Map<String, ModelUploadStore.Maker> wrong) {
        wrong.put("readsSourceThatArrivesInPieces", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            byte[] read(String key, InputStream bytes) throws IOException {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                byte[] buffer = new byte[CUT];
                int read;
                do {
                    read = bytes.read(buffer);
                    all.write(buffer, 0, Math.max(read, 0));
                } while (bytes.available() > 0);
                return all.toByteArray();
            }
        });
        wrong.put("leavesSourceOpen", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            byte[] read(String key, InputStream bytes) throws IOException {
                try (bytes) {
                    return super.read(key, bytes);
                }
            }
        });
        wrong.put("countsBytes", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public long put(String key, InputStream bytes) throws IOException {
                super.put(key, bytes);
                return 0;
            }
        });
    }

    private static void addKeeping(Map<String, ModelUploadStore.Maker> wrong) {
        wrong.put("keepsEveryByteValue", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            void keep(String key, byte[] bytes) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                super.keep(key, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        wrong.put("keepsUploadOfNoBytes", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            void keep(String key, byte[] bytes) {
                if (bytes.length > 0) {
                    super.keep(key, bytes);
                }
            }
        });
        wrong.put("keepsLargeUpload", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            void keep(String key, byte[] bytes) {
                super.keep(key, Arrays.copyOf(bytes, Math.min(bytes.length, CUT)));
            }
        });
        wrong.put("keepsKeysApart", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            void keep(String key, byte[] bytes) {
                super.keep(known(key), bytes);
            }

            @Override
            public InputStream open(String key) throws IOException {
                return super.open(known(key));
            }

            private String known(String key) {
                return key.replace("--", "-");
            }
        });
    }

    private static void addOpening(Map<String, ModelUploadStore.Maker> wrong) {
        wrong.put("reportsMissingKeyAsNoSuchFile", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public InputStream open(String key) throws IOException {
                try {
                    return super.open(key);
                } catch (NoSuchFileException e) {
                    throw new FileNotFoundException(key);
                }
            }
        });
        wrong.put("opensEachTimeFromFirstByte", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            private final IdentityHashMap<byte[], InputStream> open = new IdentityHashMap<>();

            @Override
            InputStream open(String key, byte[] bytes) {
                return open.computeIfAbsent(bytes, ByteArrayInputStream::new);
            }
        });
        wrong.put("otherInstanceSeesWhatIsKept", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            private final Map<String, byte[]> cache = new HashMap<>();

            @Override
            void keep(String key, byte[] bytes) {
                cache.remove(key);
                super.keep(key, bytes);
            }

            @Override
            InputStream open(String key, byte[] bytes) {
                return super.open(key, cache.computeIfAbsent(key, missing -> bytes));
            }
        });
        wrong.put("openStreamOutlivesReplacement", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            InputStream open(String key, byte[] bytes) {
                Upload opened = uploads.find(key);
                return new ChangingStream(() -> uploads.find(key) == null ? opened : uploads.find(key));
            }
        });
        wrong.put("openStreamOutlivesDeletion", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            InputStream open(String key, byte[] bytes) {
                Upload opened = uploads.find(key);
                return new ChangingStream(() -> uploads.find(key) == null ? null : opened);
            }
        });
    }
}
