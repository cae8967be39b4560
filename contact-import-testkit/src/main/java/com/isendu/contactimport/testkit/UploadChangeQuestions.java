package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.testkit.SourceStreams.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Tests replacing and deleting bytes, also during concurrent reads and writes. {@link UploadStoreContract} lists the
 * tests.
 */
abstract class UploadChangeQuestions extends UploadBytesQuestions {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 5;
    private static final int PATIENCE_SECONDS = 60;

    @Test
    final void replacesLongerUpload() throws IOException {
        put(KEY, others(3));
        put(KEY, people(1));

        assertKept(KEY, people(1));
    }

    @Test
    final void deletesOneKeyOnly() throws IOException {
        put("a");
        put("a-1");
        store().delete("a");

        assertNotKept("a");
        assertKept("a-1", people(1));
    }

    @Test
    final void deletesNothingWhereNothingIs() {
        assertThatCode(() -> store().delete(KEY)).doesNotThrowAnyException();
    }

    @Test
    final void keepsFormerBytesUntilPutReturns() throws IOException {
        put(KEY, people(1));
        List<byte[]> meanwhile = new ArrayList<>();
        store().put(KEY, SourceStreams.atTheEnd(others(ROWS), () -> meanwhile.add(kept(KEY))));

        assertThat(meanwhile).isNotEmpty();
        assertSame(people(1), meanwhile.get(0));
    }

    @Test
    final void failedPutKeepsFormerBytes() throws IOException {
        put(KEY, people(1));
        assertThatThrownBy(() -> store().put(KEY, SourceStreams.failingAfter(others(ROWS))))
                .isInstanceOf(IOException.class);

        assertKept(KEY, people(1));
    }

    @Test
    final void failedPutKeepsNothingUnderNewKey() throws IOException {
        assertThatThrownBy(() -> store().put(KEY, SourceStreams.failingAfter(others(ROWS))))
                .isInstanceOf(IOException.class);

        assertNotKept(KEY);
        assertThat(keys()).isEmpty();
    }

    @Test
    final void openStreamOutlivesReplacement() throws IOException {
        assertOutlives(() -> put(KEY, others(ROWS)));
    }

    @Test
    final void openStreamOutlivesDeletion() throws IOException {
        assertOutlives(() -> store().delete(KEY));
    }

    private void assertOutlives(Step change) throws IOException {
        byte[] bytes = people(ROWS);
        put(KEY, bytes);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream in = store().open(KEY)) {
            read.write(in.read());
            change.run();
            in.transferTo(read);
        } catch (IOException e) {
            assertSame(Arrays.copyOf(bytes, read.size()), read.toByteArray());
            return;
        }
        assertSame(bytes, read.toByteArray());
    }

    @Test
    final void ofPutsAtOnceOneIsKeptWhole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            putAtOnce(KEY, KEY);

            byte[] kept = kept(KEY);
            assertThat(Arrays.equals(kept, people(ROWS)) || Arrays.equals(kept, others(ROWS)))
                    .as("one of the two uploads is kept whole")
                    .isTrue();
        }
    }

    @Test
    final void keepsPutsAtOnceApart() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            putAtOnce(KEY, "upload-2");

            assertKept(KEY, people(ROWS));
            assertKept("upload-2", others(ROWS));
        }
    }

    /** Stores people under two keys at the same time. */
    private void putAtOnce(String people, String others) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ConcurrencyQuestions.inParallel(
                List.of(putting(people, people(ROWS), together), putting(others, others(ROWS), together)));
    }

    private Callable<Integer> putting(String key, byte[] bytes, CyclicBarrier together) {
        return () -> {
            together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            put(key, bytes);
            return bytes.length;
        };
    }
}
