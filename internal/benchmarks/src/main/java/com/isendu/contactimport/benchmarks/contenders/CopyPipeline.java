package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.zaxxer.hikari.HikariDataSource;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * What a specialist could write by hand for this file and this table: cells in fixed places, the import's rules for
 * e-mail and phone, a set of keys, a batch in {@code COPY} while the next one is read. It has no mapping, no other
 * rules, no journal and no explanations: a bound of an import, not an import.
 */
final class CopyPipeline implements Importer {

    private final HandEmail emails = new HandEmail();
    private final HandPhone phones = new HandPhone();
    private final HikariDataSource dataSource;

    private CopyPipeline(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    static CopyPipeline open(String url) {
        HikariDataSource dataSource = Pool.of(url);
        JdbcSchema.of(dataSource).createIfMissing();
        return new CopyPipeline(dataSource);
    }

    @Override
    public Tally run(Task task) throws Exception {
        try (Connection connection = dataSource.getConnection();
                CopyBatches batches = CopyBatches.of(connection, task.account());
                CsvWriter rejected = CsvWriter.builder().build(task.rejected());
                CsvReader<String[]> csv = CsvReader.builder().build(StringArrayHandler.of(), task.file())) {
            Iterator<String[]> rows = csv.iterator();
            rejected.writeRecord(rows.next());
            return new Rows(batches, rejected).all(rows);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }

    /** The rows of one file. */
    private final class Rows {

        private final Set<String> seen = new HashSet<>();
        private final CopyBatches batches;
        private final CsvWriter rejected;
        private long stored;
        private long faulty;
        private long repeated;

        private Rows(CopyBatches batches, CsvWriter rejected) {
            this.batches = batches;
            this.rejected = rejected;
        }

        private Tally all(Iterator<String[]> rows)
                throws IOException, SQLException, InterruptedException, ExecutionException {
            while (rows.hasNext()) {
                one(rows.next());
            }
            batches.finish();
            return new Tally(stored, faulty, repeated);
        }

        private void one(String[] cells) throws IOException, SQLException, InterruptedException, ExecutionException {
            String email = emails.key(cells[0]);
            String phone = email == null ? null : phones.e164(cells[3], cells[8]);
            if (email == null || phone == null) {
                rejected.writeRecord(cells);
                faulty++;
            } else if (seen.add(email)) {
                batches.add(email, phone, cells);
                stored++;
            } else {
                repeated++;
            }
        }
    }
}
