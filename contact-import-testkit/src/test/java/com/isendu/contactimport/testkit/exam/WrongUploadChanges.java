package com.isendu.contactimport.testkit.exam;

import com.isendu.contactimport.testkit.exam.ModelUploads.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Upload stores that replace and delete wrongly. */
final class WrongUploadChanges {

    private WrongUploadChanges() {}

    static void addTo(Map<String, ModelUploadStore.Maker> wrong) {
        wrong.put("replacesLongerUpload", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            void keep(String key, byte[] bytes) {
                Upload former = uploads.find(key);
                byte[] over = former == null || former.bytes().length < bytes.length
                        ? bytes
                        : former.bytes().clone();
                System.arraycopy(bytes, 0, over, 0, bytes.length);
                super.keep(key, over);
            }
        });
        wrong.put("keepsFormerBytesUntilPutReturns", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public long put(String key, InputStream bytes) throws IOException {
                Upload former = uploads.find(key);
                uploads.delete(key);
                try {
                    return super.put(key, bytes);
                } catch (IOException e) {
                    uploads.restore(key, former);
                    throw e;
                }
            }
        });
        addDeleting(wrong);
        wrong.put("failedPutKeepsFormerBytes", keepingHalf(true));
        wrong.put("failedPutKeepsNothingUnderNewKey", keepingHalf(false));
        wrong.put("ofPutsAtOnceOneIsKeptWhole", SharingParts::new);
        wrong.put("keepsPutsAtOnceApart", SharingBuffer::new);
    }

    private static void addDeleting(Map<String, ModelUploadStore.Maker> wrong) {
        wrong.put("deletesOneKeyOnly", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public void delete(String key) throws IOException {
                super.delete(key);
                uploads.deleteAll(key);
            }
        });
        wrong.put("deletesNothingWhereNothingIs", (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            public void delete(String key) throws IOException {
                reach();
                if (uploads.find(key) == null) {
                    throw new NoSuchFileException(key);
                }
                super.delete(key);
            }
        });
    }

    /** What was read when the source failed takes the place of what was there, or of nothing. */
    private static ModelUploadStore.Maker keepingHalf(boolean inPlaceOfFormer) {
        return (uploads, condition) -> new ModelUploadStore(uploads, condition) {
            @Override
            byte[] read(String key, InputStream bytes) throws IOException {
                ByteArrayOutputStream read = new ByteArrayOutputStream();
                try {
                    bytes.transferTo(read);
                    return read.toByteArray();
                } catch (IOException e) {
                    if (inPlaceOfFormer == (uploads.find(key) != null)) {
                        keep(key, read.toByteArray());
                    }
                    throw e;
                }
            }
        };
    }

    /** Writes to one part a key, to which uploads at the same time write both. */
    private static final class SharingParts extends ModelUploadStore {

        private final Meeting meeting = new Meeting(2);
        private final Map<String, ByteArrayOutputStream> parts = new ConcurrentHashMap<>();

        SharingParts(ModelUploads uploads, Condition condition) {
            super(uploads, condition);
        }

        @Override
        void keep(String key, byte[] bytes) {
            if (meeting.concerns()) {
                writeHalves(parts.computeIfAbsent(key, missing -> new ByteArrayOutputStream()), bytes);
                super.keep(key, parts.get(key).toByteArray());
                meeting.await();
                parts.remove(key);
            } else {
                super.keep(key, bytes);
            }
        }

        private void writeHalves(ByteArrayOutputStream part, byte[] bytes) {
            int half = bytes.length / 2;
            part.write(bytes, 0, half);
            meeting.await();
            part.write(bytes, half, bytes.length - half);
            meeting.await();
        }
    }

    /** Writes from one buffer, which the upload that came last has filled. */
    private static final class SharingBuffer extends ModelUploadStore {

        private final Meeting meeting = new Meeting(2);
        private volatile byte[] buffer = new byte[0];

        SharingBuffer(ModelUploads uploads, Condition condition) {
            super(uploads, condition);
        }

        @Override
        void keep(String key, byte[] bytes) {
            buffer = bytes;
            meeting.await();
            super.keep(key, Arrays.copyOf(buffer, buffer.length));
        }
    }
}
