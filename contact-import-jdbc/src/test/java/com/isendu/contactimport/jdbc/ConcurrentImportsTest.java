package com.isendu.contactimport.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.sample.SampleImport;
import com.isendu.contactimport.jdbc.server.Effort;
import com.isendu.contactimport.jdbc.server.Sql;
import com.isendu.contactimport.jdbc.server.TestDatabase;
import com.isendu.contactimport.jdbc.server.TestDirectory;
import com.isendu.contactimport.options.ImportListener;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several imports of the same people, each in an order of its own, at the same time. */
class ConcurrentImportsTest {

    private static final int ROUNDS = Effort.of("rounds", 2);
    private static final int IMPORTS = 4;
    private static final int PEOPLE = 5_000;
    private static final int BATCH = 500;

    @ParameterizedTest
    @EnumSource
    void neitherDeadlockNorDouble(TestDatabase database) throws Exception {
        Random random = new Random(Effort.seed("ConcurrentImportsTest"));
        DataSource dataSource = database.withSchema();
        for (int round = 0; round < ROUNDS; round++) {
            Sql.execute(dataSource, "DELETE FROM contact_import_contact");
            List<ImportCounts> counts = importAtOnce(dataSource, random);

            assertThat(counts).allSatisfy(count -> assertThat(count.imported()).isEqualTo(PEOPLE));
            assertThat(counts.stream().mapToLong(ImportCounts::created).sum()).isEqualTo(PEOPLE);
            assertThat(Sql.count(dataSource, "contact_import_contact")).isEqualTo(PEOPLE);
        }
    }

    private static List<ImportCounts> importAtOnce(DataSource dataSource, Random random) throws Exception {
        List<Callable<ImportResult>> imports = new ArrayList<>();
        for (int i = 0; i < IMPORTS; i++) {
            Path file = shuffled("Name" + i, random);
            imports.add(() -> SampleImport.engine(dataSource)
                    .run(
                            ContactSource.of(file),
                            SampleImport.options(BATCH, TestDirectory.file("errors.csv"), ImportListener.NONE)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(IMPORTS);
        try {
            List<ImportCounts> counts = new ArrayList<>();
            for (Future<ImportResult> result : threads.invokeAll(imports)) {
                counts.add(result.get().report().counts());
            }
            return counts;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Path shuffled(String lastName, Random random) throws IOException {
        List<String> lines = new ArrayList<>(IntStream.range(0, PEOPLE)
                .mapToObj(i -> "person" + i + "@example.com;" + lastName)
                .toList());
        Collections.shuffle(lines, random);
        lines.add(0, "email;last name");
        return Files.write(TestDirectory.file("people.csv"), lines);
    }
}
