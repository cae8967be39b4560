package com.isendu.contactimport.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.error.ImportException;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportProgress;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import com.isendu.contactimport.testkit.InMemoryContactSink;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files too large to keep beside the other seeds of the fuzzer. */
class HostileFilesTest {

    private static final String HEAD = "email,name\na@example.com,Anna\n";

    @Test
    void aLineOfTenMegabytesCostsOnlyItself() {
        ImportReport report = importOf(HEAD + "x".repeat(10_000_000) + "\nb@example.com,Bea\n");

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.errors()).containsOnlyKeys(ErrorCode.RECORD_TOO_LARGE);
    }

    @Test
    void aHundredThousandColumnsCostOnlyTheirRow() {
        ImportReport report = importOf(HEAD + "x,".repeat(100_000) + "\nb@example.com,Bea\n");

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.counts().rejected()).isEqualTo(1);
        assertThat(report.errors()).containsOnlyKeys(ErrorCode.RECORD_TOO_LARGE);
    }

    @Test
    void aHundredThousandQuotesCostOnlyTheirRow() {
        ImportReport report = importOf(HEAD + "\"".repeat(100_001) + "\nb@example.com,Bea\n");

        assertThat(report.counts().created()).isEqualTo(2);
        assertThat(report.counts().rejected()).isEqualTo(1);
    }

    @Test
    void truncationAtAnyByteLosesNobody() {
        byte[] bytes = (HEAD + "è@example.com,caffè 😀\nc@example.com,\"x\ny\"\n").getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length <= bytes.length; length++) {
            ImportLaws.hold(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void aDirectoryIsNoSource(@TempDir Path directory) {
        assertThat(stopped(ContactSource.of(directory), new ImportListener() {}))
                .isEqualTo(ErrorCode.FILE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-100, 0, 100})
    void aFileThatGrowsOrShrinksOrChangesWhileItIsImportedStopsTheImport(int growth, @TempDir Path directory)
            throws IOException {
        String people = IntStream.range(0, 20_000)
                .mapToObj(i -> "p" + i + "@example.com,Anna\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(directory.resolve("people.csv"), HEAD + people);
        ImportListener meddling = new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                changeEnd(file, growth);
            }
        };

        assertThat(stopped(ContactSource.of(file), meddling)).isEqualTo(ErrorCode.FILE_CHANGED);
    }

    /** Writes over the last bytes, and makes the file longer or shorter. */
    private static void changeEnd(Path file, int growth) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() - 10);
            bytes.writeBytes("another.it");
            bytes.setLength(bytes.length() + growth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorCode stopped(ContactSource source, ImportListener listener) {
        ImportOptions options = ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("tester"))
                .batchSize(100)
                .listener(listener)
                .build();
        ImportEngine engine = ImportEngine.builder(new InMemoryContactSink()).build();
        return catchThrowableOfType(ImportException.class, () -> engine.run(source, options))
                .code();
    }

    private static ImportReport importOf(String text) {
        return ImportLaws.hold(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
