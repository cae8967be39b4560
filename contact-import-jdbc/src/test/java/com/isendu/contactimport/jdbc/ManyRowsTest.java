package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.jdbc.server.UrlDataSource;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A large file into each database, and the same file again; prints how long that takes. See
 * {@code internal/benchmarks/reliability.md}.
 */
class ManyRowsTest {

    private static final int ROWS = Effort.of("rows", 10_000);
    private static final int EVERY_FAULTY = 20;
    private static final String FIELDS =
            ",Anna %d,Rossi,+39 347 %07d,Via Roma %d,20121,Milano,MI,IT,1980-02-%02d,note %d\n";
    private static final String HEADER =
            "email,first name,last name,phone,address,postcode,city,province,country,birthday,notes\n";
    private static final int PHONES = 10_000_000;
    private static final int DAYS = 28;

    @ParameterizedTest
    @EnumSource
    void storesAllAndFindsAllUnchanged(TestDatabase database) throws IOException {
        UrlDataSource dataSource = database.emptyOnDisk();
        JdbcSchema.of(dataSource).createIfMissing();
        Path file = file();
        int faulty = (ROWS + EVERY_FAULTY - 1) / EVERY_FAULTY;

        ImportReport first = timed(database + " new", dataSource, file);
        ImportReport again = timed(database + " again", dataSource, file);

        assertThat(first.counts().created()).isEqualTo(ROWS - faulty);
        assertThat(again.counts().unchanged()).isEqualTo(ROWS - faulty);
        assertThat(first.counts().rejected())
                .isEqualTo(again.counts().rejected())
                .isEqualTo(faulty);
        assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(ROWS - faulty);
    }

    private static ImportReport timed(String what, DataSource dataSource, Path file) {
        long start = System.nanoTime();
        ImportReport report = SampleImport.engine(dataSource)
                .run(ContactSource.of(file), options(file))
                .report();
        System.out.println(what + ": " + ROWS + " rows in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        return report;
    }

    private static ImportOptions options(Path file) {
        return ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("tester"))
                .errorCsv(file.resolveSibling("errors.csv"))
                .build();
    }

    private static Path file() throws IOException {
        Path file = TestDirectory.file("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int i = 0; i < ROWS; i++) {
                out.write(i % EVERY_FAULTY == 0 ? "nobody" + i : "person" + i + "@example.com");
                out.write(FIELDS.formatted(i, i % PHONES, i, 1 + i % DAYS, i));
            }
        }
        return file;
    }
}
