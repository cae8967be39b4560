package com.isendu.contactimport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isendu.contactimport.source.UploadStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** What the questions to upload stores share. {@link UploadStoreContract} lists them. */
abstract class UploadQuestions {

    static final String KEY = "upload-1";
    static final int LARGE = 5_000_000;
    static final int MANY_KEYS = 1_001;
    static final String PERSON = "ada.lovelace@example.com";

    private static final Duration CLOCK_STEP = Duration.ofMillis(20);

    // Made by JUnit's callback, before any test.
    @SuppressWarnings("NullAway.Init")
    private UploadStore store;

    UploadQuestions() {}

    /**
     * Makes the store to examine, as each process makes one.
     *
     * @return an instance; all those of a test share what is kept, which is nothing when the test begins
     */
    protected abstract UploadStore newInstance();

    /**
     * Makes an instance that shares what is kept with the others, and has no room left for an upload of 5 million
     * bytes.
     *
     * @return the instance; or empty for a store that cannot be full, which leaves the questions about full stores out
     */
    protected abstract Optional<UploadStore> newFullInstance();

    /**
     * Makes an instance whose store cannot be reached: a server that does not answer, a directory that cannot be read.
     *
     * @return the instance; or empty for a store that is always there, which leaves the question about such stores out
     */
    protected abstract Optional<UploadStore> newUnreachableInstance();

    /**
     * Returns how far apart two uploads have to be for the store to know which one is older.
     *
     * @return the least difference that its clock shows; 20 milliseconds unless overridden
     */
    protected Duration clockStep() {
        return CLOCK_STEP;
    }

    @BeforeEach
    final void makeStore() {
        store = newInstance();
    }

    /** Returns the store of this test. */
    final UploadStore store() {
        return store;
    }

    final void put(String key, byte[] bytes) throws IOException {
        store.put(key, new ByteArrayInputStream(bytes));
    }

    final void put(String key) throws IOException {
        put(key, people(1));
    }

    final byte[] kept(String key) throws IOException {
        try (InputStream in = store.open(key)) {
            return in.readAllBytes();
        }
    }

    final void assertKept(String key, byte[] bytes) throws IOException {
        assertSame(bytes, kept(key));
    }

    final void assertNotKept(String key) {
        assertThatThrownBy(() -> kept(key)).as("opening %s", key).isInstanceOf(IOException.class);
    }

    static void assertSame(byte[] expected, byte[] actual) {
        assertThat(Arrays.mismatch(expected, actual))
                .as("place of the first other byte, of %d expected and %d actual bytes", expected.length, actual.length)
                .isEqualTo(-1);
    }

    /** Returns the keys of all that is kept. */
    final List<String> keys() throws IOException {
        return store.keysBefore(later(), 2 * MANY_KEYS);
    }

    /** After all that is kept, also where the clock of the store is wrong. */
    static Instant later() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    static Instant earlier() {
        return Instant.now().minus(Duration.ofDays(1));
    }

    /** Lets the clock of the store go on. */
    final void pause() throws InterruptedException {
        Thread.sleep(clockStep().toMillis());
    }

    /** That many rows, each with an address. */
    static byte[] people(int rows) {
        return rows(PERSON, rows);
    }

    /** As long as {@link #people} of as many rows, and unlike them in each row. */
    static byte[] others(int rows) {
        return rows("BOB-MILLERS-EXAMPLE-SHOP", rows);
    }

    private static byte[] rows(String address, int rows) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append(row).append(',').append(address).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
