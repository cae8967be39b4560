package com.isendu.contactimport.benchmarks;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.benchmarks.contenders.Contenders;
import com.isendu.contactimport.benchmarks.contenders.Stopwatch;
import com.isendu.contactimport.benchmarks.contenders.Task;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole import without a sink, and a preview, of one file; warm. What is allocated a row: bytes of a pass by its
 * rows.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@State(Scope.Benchmark)
public class ImportBenchmark {

    /** Rows of the file; 7,000,000 are 1 GB. */
    @Param("1000000")
    public int rows;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    /** Writes the file. */
    @Setup
    public void writeFile() throws IOException {
        folder = Files.createTempDirectory("import-");
        file = ContactFile.write(rows, ContactShape.USUAL_SEED);
    }

    /** Deletes the files. */
    @TearDown
    public void deleteFiles() throws IOException {
        Files.delete(file);
        Files.deleteIfExists(task().rejected());
        Files.delete(folder);
    }

    /** Everything but the sink: first look, all stages, error CSV, report. */
    @Benchmark
    public Tally core() throws Exception {
        return Contenders.CORE.runOnce("", task());
    }

    /** What the upload page asks for. */
    @Benchmark
    public ImportPreview preview() {
        return ImportEngine.builder(batch -> BatchOutcome.all(batch, RowOutcome.CREATED))
                .build()
                .preview(ContactSource.of(file), ImportOptions.builder("shop").build());
    }

    private Task task() {
        return new Task("shop", file, folder.resolve("rejected.csv"), "", Stopwatch.started());
    }
}
