package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.ImportOptions;
import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.RowOutcome;
import com.isendu.contactimport.source.ContactSource;
import com.zaxxer.hikari.HikariDataSource;

/** The import with every feature on, as an embedder writes it. */
final class ContactImport {

    private static final int WARM_UP = 2;

    private ContactImport() {}

    /** Into the database, with consent, history, journal, remembered mapping and error CSV. */
    static Tally intoDatabase(Task task) {
        try (HikariDataSource dataSource = Pool.of(task.url())) {
            JdbcSchema.of(dataSource).createIfMissing();
            ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource))
                    .mappingStore(JdbcMappingStore.of(dataSource))
                    .build();
            return run(engine, task);
        }
    }

    /** Into a sink that takes everything and keeps nothing: what is left is the core. */
    static Tally withoutSink(Task task) {
        return run(
                ImportEngine.builder(batch -> BatchOutcome.all(batch, RowOutcome.CREATED))
                        .build(),
                task);
    }

    /** The same three times; only the last one counts. */
    static Tally warm(Task task) {
        for (int i = 0; i < WARM_UP; i++) {
            withoutSink(task);
        }
        return task.stopwatch().measure(() -> withoutSink(task));
    }

    private static Tally run(ImportEngine engine, Task task) {
        ImportOptions options = ImportOptions.builder()
                .account(PeerContact.ACCOUNT)
                .consent(Consent.confirmedBy("race"))
                .errorCsv(task.rejected())
                .build();
        ImportCounts counts =
                engine.run(ContactSource.of(task.file()), options).report().counts();
        return new Tally(counts.imported(), counts.rejected(), counts.skipped());
    }
}
