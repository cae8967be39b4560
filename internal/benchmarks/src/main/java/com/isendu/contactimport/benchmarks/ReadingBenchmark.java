package com.isendu.contactimport.benchmarks;

import com.isendu.contactimport.SourceRecords;
import com.isendu.contactimport.options.ReadingOptions;
import com.isendu.contactimport.source.ContactSource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reads one file with the parser alone, and as the import does; each returns the sum of the lengths of all cells. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@State(Scope.Benchmark)
public class ReadingBenchmark {

    private static final long SEED = 20_260_101L;

    /** Rows of the file. */
    @Param("1000000")
    public int rows;

    private Path file = Path.of("");

    /** Writes the file. */
    @Setup
    public void writeFile() throws IOException {
        file = ContactFile.write(rows, SEED);
    }

    /** Deletes the file. */
    @TearDown
    public void deleteFile() throws IOException {
        Files.delete(file);
    }

    /** The parser alone, from the path, on the JDK's decoder: no proof, no recovery, no limits, no positions. */
    @Benchmark
    public long fastCsvAlone() throws IOException {
        long length = 0;
        try (CsvReader<String[]> csv = CsvReader.builder().build(StringArrayHandler.of(), file)) {
            for (String[] cells : csv) {
                for (String cell : cells) {
                    length += cell.length();
                }
            }
        }
        return length;
    }

    /** Decoding, parsing and recovery, the format being known. */
    @Benchmark
    public long records(Opened opened) {
        return lengthOf(opened.records());
    }

    /** All of reading: the SHA-256 and the proof of the encoding, finding the format, then the records. */
    @Benchmark
    public long openAndRecords() {
        try (SourceRecords records = open(file)) {
            return lengthOf(records);
        }
    }

    private static SourceRecords open(Path file) {
        return SourceRecords.open(
                ContactSource.of(file), ReadingOptions.builder().build());
    }

    private static long lengthOf(SourceRecords records) {
        long length = 0;
        while (records.hasNext()) {
            for (String cell : records.next().cells()) {
                length += cell.length();
            }
        }
        return length;
    }

    /** A source that is opened before the clock starts. */
    @State(Scope.Thread)
    public static class Opened {

        private @Nullable SourceRecords records;

        /** Opens. */
        @Setup(Level.Invocation)
        public void open(ReadingBenchmark benchmark) {
            records = ReadingBenchmark.open(benchmark.file);
        }

        /** Closes. */
        @TearDown(Level.Invocation)
        public void close() {
            records().close();
        }

        SourceRecords records() {
            return Objects.requireNonNull(records);
        }
    }
}
