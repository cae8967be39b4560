package com.isendu.contactimport.benchmarks;

import com.isendu.contactimport.contact.ContactField;
import com.isendu.contactimport.contact.Field;
import com.isendu.contactimport.internal.normalize.Normalizer;
import com.isendu.contactimport.internal.normalize.cell.Habits;
import com.isendu.contactimport.internal.normalize.cell.NormalizeSettings;
import com.isendu.contactimport.internal.row.Candidate;
import com.isendu.contactimport.internal.row.FieldSlots;
import com.isendu.contactimport.internal.row.SourceRecord;
import com.isendu.contactimport.row.RowPosition;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Normalises rows of which some fields are mapped; what a field costs is the difference to the e-mail alone. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class NormalizeBenchmark {

    private static final int ROWS = 20_000;
    private static final long SEED = 20_260_101L;

    /** The columns of the file. */
    private static final List<ContactField> COLUMNS = List.of(
            ContactField.EMAIL,
            ContactField.FIRST_NAME,
            ContactField.LAST_NAME,
            ContactField.PHONE,
            ContactField.COMPANY,
            ContactField.ADDRESS,
            ContactField.POSTCODE,
            ContactField.CITY,
            ContactField.COUNTRY,
            ContactField.BIRTHDAY,
            ContactField.TAGS,
            ContactField.NOTES);

    /** The mapped fields. */
    @Param({
        "email",
        "email phone",
        "email first_name",
        "email address",
        "email country",
        "email birthday",
        "email tags",
        "all"
    })
    public String fields = "all";

    private final FieldSlots slots = new FieldSlots(List.of());
    private List<String[]> rows = List.of();
    private Set<Field> mapped = Set.of();
    private Normalizer normalizer = new Normalizer(settings());

    /** Makes the rows. */
    @Setup
    public void readRows() throws IOException {
        Path file = ContactFile.write(ROWS, SEED);
        try (CsvReader<String[]> csv = CsvReader.builder().build(StringArrayHandler.of(), file);
                Stream<String[]> all = csv.stream()) {
            rows = all.skip(1).toList();
        }
        Files.delete(file);
        List<String> keys = List.of(fields.split(" "));
        mapped = COLUMNS.stream()
                .filter(field -> fields.equals("all") || keys.contains(field.key()))
                .collect(Collectors.toSet());
        normalizer = new Normalizer(settings());
    }

    private NormalizeSettings settings() {
        return new NormalizeSettings(
                slots, mapped, "IT", true, true, false, null, null, Habits.NONE, LocalDate.of(2026, 11, 29));
    }

    /** One pass over the rows; a result is a row. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int normalize() {
        int clean = 0;
        for (String[] row : rows) {
            Candidate candidate = candidate(row);
            normalizer.normalize(candidate);
            clean += candidate.isClean() ? 1 : 0;
        }
        return clean;
    }

    private Candidate candidate(String[] row) {
        Candidate candidate = new Candidate(new SourceRecord(new RowPosition(1, 2, 2), List.of()), slots);
        for (int i = 0; i < row.length; i++) {
            if (mapped.contains(COLUMNS.get(i))) {
                candidate.set(COLUMNS.get(i), row[i], i);
            }
        }
        return candidate;
    }
}
