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

/** The common part of the tests of upload stores. {@link UploadStoreContract} lists the tests. */
abstract class UploadQuestions {

    static final String KEY = "upload-1";
    static final int LARGE = 5_000_000;
    static final int MANY_KEYS = 1_001;
    static final String PERSON = "ada.lovelace@example.com";

    private static final Duration CLOCK_STEP = Duration.ofMillis(20);

    // Set by a callback of JUnit before each test.
    @SuppressWarnings("NullAway.Init")
    private UploadStore store;

    UploadQuestions() {}

    /**
     * Creates an instance of the store to test, as each process does.
     *
     * @return an instance; all instances of a test share their content, which is empty when the test begins
     */
    protected abstract UploadStore newInstance();

    /**
     * Creates an instance that shares the content of the others and has no room for an upload of 5 million bytes.
     *
     * @return the instance, or empty for a store that cannot be full, to skip the tests of full stores
     */
    protected abstract Optional<UploadStore> newFullInstance();

    /**
     * Creates an instance whose store cannot be reached, such as a server that does not answer or a directory that
     * cannot be read.
     *
     * @return the instance, or empty for a store that is always reachable, to skip the test of such stores
     */
    protected abstract Optional<UploadStore> newUnreachableInstance();

    /**
     * Returns the time between two uploads that the store needs to determine which one is older.
     *
     * @return the smallest difference that its clock shows; 20 milliseconds unless overridden
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

    /** Returns all stored keys. */
    final List<String> keys() throws IOException {
        return store.keysBefore(later(), 2 * MANY_KEYS);
    }

    /** Returns a time after all uploads, even if the clock of the store is wrong. */
    static Instant later() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    static Instant earlier() {
        return Instant.now().minus(Duration.ofDays(1));
    }

    /** Waits until the clock of the store has advanced. */
    final void pause() throws InterruptedException {
        Thread.sleep(clockStep().toMillis());
    }

    /** Returns a number of rows, each with an address. */
    static byte[] people(int rows) {
        return rows(PERSON, rows);
    }

    /** Returns rows of the same length as those of {@link #people}, but different in each row. */
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
