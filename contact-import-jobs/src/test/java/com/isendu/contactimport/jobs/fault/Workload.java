package com.isendu.contactimport.jobs.fault;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.server.H2;
import com.isendu.contactimport.jobs.sample.Files;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Uploads of many accounts, most of them small, some large, and what a single run makes of each. */
final class Workload {

    private static final int SMALLEST = 10;
    private static final int ROWS_BETWEEN_ERRORS = 10;

    private final List<Upload> uploads = new ArrayList<>();

    /**
     * One file.
     *
     * @param account whose
     * @param number which one, unique
     * @param rows how many rows
     */
    record Upload(String account, int number, int rows) {

        InputStream bytes() {
            return Files.people("p" + number + "-", rows);
        }

        long contacts() {
            return (long) rows - rows / ROWS_BETWEEN_ERRORS;
        }

        /** The error CSV of a single run; null where no row is in error. */
        @Nullable
        String errorCsv(Path directory) throws IOException {
            Path errors = directory.resolve("expected-" + number + ".csv");
            ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(H2.inMemoryWithSchema()))
                    .build();
            ImportOptions options = ImportOptions.builder(account)
                    .consent(Consent.confirmedBy("tester"))
                    .defaultCountry("IT")
                    .errorCsv(errors)
                    .build();
            ImportResult result = engine.run(ContactSource.spool(bytes()), options);
            return result.report().errorCsv() == null ? null : java.nio.file.Files.readString(errors);
        }
    }

    Workload(int count, int accounts, int largest, Random random) {
        for (int number = 0; number < count; number++) {
            // Many are small, few are large, as people's files are.
            double share = Math.pow(random.nextDouble(), 4);
            int rows = SMALLEST + (int) (share * (largest - SMALLEST));
            uploads.add(new Upload("account-" + random.nextInt(accounts), number, rows));
        }
    }

    List<Upload> uploads() {
        return uploads;
    }

    long contacts() {
        return uploads.stream().mapToLong(Upload::contacts).sum();
    }
}
