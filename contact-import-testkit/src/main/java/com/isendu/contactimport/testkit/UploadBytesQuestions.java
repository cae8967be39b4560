package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Tests that stored bytes are read back. {@link UploadStoreContract} lists the tests. */
abstract class UploadBytesQuestions extends UploadQuestions {

    private static final int BYTE_VALUES = 256;
    private static final int LONGEST_KEY = 100;
    private static final int FEW_ROWS = 300;

    @Test
    final void reportsMissingKeyAsNoSuchFile() throws IOException {
        put("other");

        assertThatThrownBy(() -> store().open(KEY)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    final void keepsEveryByteValue() throws IOException {
        byte[] bytes = new byte[BYTE_VALUES];
        for (int i = 0; i < BYTE_VALUES; i++) {
            bytes[i] = (byte) i;
        }
        put(KEY, bytes);

        assertKept(KEY, bytes);
    }

    @Test
    final void keepsUploadOfNoBytes() throws IOException {
        put(KEY, new byte[0]);

        assertKept(KEY, new byte[0]);
    }

    @Test
    final void keepsLargeUpload() throws IOException {
        byte[] bytes = large();
        put(KEY, bytes);

        assertKept(KEY, bytes);
    }

    @Test
    final void countsBytes() throws IOException {
        byte[] bytes = people(FEW_ROWS);

        assertThat(store().put(KEY, new ByteArrayInputStream(bytes))).isEqualTo(bytes.length);
    }

    @Test
    final void readsSourceThatArrivesInPieces() throws IOException {
        byte[] bytes = people(FEW_ROWS);
        store().put(KEY, SourceStreams.inPieces(bytes));

        assertKept(KEY, bytes);
    }

    @Test
    final void leavesSourceOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        store().put(KEY, new ByteArrayInputStream(people(1)) {
            @Override
            public void close() {
                closed.set(true);
            }
        });

        assertThat(closed).isFalse();
    }

    @Test
    final void opensEachTimeFromFirstByte() throws IOException {
        byte[] bytes = people(2);
        put(KEY, bytes);
        try (InputStream first = store().open(KEY);
                InputStream second = store().open(KEY)) {
            int half = bytes.length / 2;
            assertSame(Arrays.copyOf(bytes, half), first.readNBytes(half));
            assertSame(bytes, second.readAllBytes());
            assertSame(Arrays.copyOfRange(bytes, half, bytes.length), first.readAllBytes());
        }
    }

    @Test
    final void keepsKeysApart() throws IOException {
        String longest = "a".repeat(LONGEST_KEY - 1);
        String[] keys = {"a", "a1", "a-1", "a--1", "-", "0", longest + "0", longest + "-"};
        for (int i = 0; i < keys.length; i++) {
            put(keys[i], people(i + 1));
        }

        for (int i = 0; i < keys.length; i++) {
            assertKept(keys[i], people(i + 1));
        }
    }

    @Test
    final void otherInstanceSeesWhatIsKept() throws IOException {
        put(KEY, people(1));
        assertKept(KEY, people(1));

        newInstance().put(KEY, new ByteArrayInputStream(people(2)));
        assertKept(KEY, people(2));

        newInstance().delete(KEY);
        assertNotKept(KEY);
    }

    static byte[] large() {
        return Arrays.copyOf(people(LARGE / PERSON.length()), LARGE);
    }
}
