package com.isendu.contactimport.testkit.exam;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** Upload stores that do wrong where they are full or cannot be reached. */
final class WrongUploadFaults {

    private WrongUploadFaults() {}

    static void addTo(Map<String, ModelUploadStore.Maker> wrong) {
        wrong.put("reportsThatThereIsNoRoomLeft", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            IOException full(String key) {
                return new IOException("no room");
            }
        });
        wrong.put("fullStoreKeepsFormerBytes", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            IOException full(String key) {
                uploads.delete(key);
                return super.full(key);
            }
        });
        wrong.put("reportsThatItCannotBeReached", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public InputStream open(String key) throws IOException {
                if (condition == Condition.UNREACHABLE) {
                    throw new NoSuchFileException(key);
                }
                return super.open(key);
            }
        });
        wrong.put("faultsShowNobody", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            byte[] read(String key, InputStream bytes) throws IOException {
                ByteArrayOutputStream read = new ByteArrayOutputStream();
                try {
                    bytes.transferTo(read);
                    return read.toByteArray();
                } catch (IOException e) {
                    throw new IOException("failed behind " + read.toString(StandardCharsets.UTF_8), e);
                }
            }
        });
    }
}
