package com.isendu.contactimport.benchmarks.contenders;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.benchmarks.Tally;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.options.DuplicateStrategy;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.sink.BatchOutcome;
import com.isendu.contactimport.sink.ContactOutcome.RowOutcome;
import com.isendu.contactimport.source.ContactSource;
import com.zaxxer.hikari.HikariDataSource;

/** The import with every feature on, as an embedder writes it. */
final class ContactImport {

    private static final int WARM_UP = 2;

    private ContactImport() {}

    /** Into the database, with consent, history, journal, remembered mapping and error CSV. */
    static Tally intoDatabase(Task task) {
        return tally(intoDatabase(task, options(task).build()));
    }

    /** The same with no keys in memory: to the database a repeated row is one more of somebody who is stored. */
    static Tally leavingDuplicates(Task task) {
        ImportCounts counts = intoDatabase(
                task, options(task).duplicates(DuplicateStrategy.PASS_ON).build());
        return new Tally(counts.created(), counts.rejected(), counts.unchanged());
    }

    private static ImportCounts intoDatabase(Task task, ImportOptions options) {
        try (HikariDataSource dataSource = Pool.of(task.url())) {
            JdbcSchema.of(dataSource).createIfMissing();
            ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource))
                    .mappingStore(JdbcMappingStore.of(dataSource))
                    .build();
            return run(engine, task, options);
        }
    }

    /** Into a sink that takes everything and keeps nothing: what is left is the core. */
    static Tally withoutSink(Task task) {
        ImportEngine engine = ImportEngine.builder(batch -> BatchOutcome.all(batch, RowOutcome.CREATED))
                .build();
        return tally(run(engine, task, options(task).build()));
    }

    /** The same three times; only the last one counts. */
    static Tally warm(Task task) {
        for (int i = 0; i < WARM_UP; i++) {
            withoutSink(task);
        }
        return task.stopwatch().measure(() -> withoutSink(task));
    }

    private static ImportOptions.Builder options(Task task) {
        return ImportOptions.builder(PeerContact.ACCOUNT)
                .consent(Consent.confirmedBy("race"))
                .errorCsv(task.rejected());
    }

    private static ImportCounts run(ImportEngine engine, Task task, ImportOptions options) {
        return engine.run(ContactSource.of(task.file()), options).report().counts();
    }

    private static Tally tally(ImportCounts counts) {
        return new Tally(counts.imported(), counts.rejected(), counts.skipped());
    }
}
