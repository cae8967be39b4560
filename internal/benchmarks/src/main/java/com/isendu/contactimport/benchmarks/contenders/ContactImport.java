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

/**
 * The import with every feature on, as an embedder writes it: with consent, history, journal, remembered mapping and
 * error CSV.
 */
final class ContactImport implements Importer {

    private final HikariDataSource dataSource;
    private final ImportEngine engine;

    private ContactImport(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.engine = ImportEngine.builder(JdbcContactSink.of(dataSource))
                .mappingStore(JdbcMappingStore.of(dataSource))
                .build();
    }

    static ContactImport open(String url) {
        HikariDataSource dataSource = Pool.of(url);
        JdbcSchema.of(dataSource).createIfMissing();
        return new ContactImport(dataSource);
    }

    /** The same with no keys in memory: to the database a repeated row is one more of somebody who is stored. */
    static Importer leavingDuplicates(String url) {
        ContactImport opened = open(url);
        return new Importer() {
            @Override
            public Tally run(Task task) {
                ImportOptions options =
                        options(task).duplicates(DuplicateStrategy.PASS_ON).build();
                ImportCounts counts = imported(opened.engine, task, options);
                return new Tally(counts.created(), counts.rejected(), counts.unchanged());
            }

            @Override
            public void close() {
                opened.close();
            }
        };
    }

    /** Into a sink that takes everything and keeps nothing: what is left is the core. */
    static Importer withoutSink() {
        ImportEngine engine = ImportEngine.builder(batch -> BatchOutcome.all(batch, RowOutcome.CREATED))
                .build();
        return task -> tally(imported(engine, task, options(task).build()));
    }

    @Override
    public Tally run(Task task) {
        return tally(imported(engine, task, options(task).build()));
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private static ImportOptions.Builder options(Task task) {
        return ImportOptions.builder(task.account())
                .consent(Consent.confirmedBy("race"))
                .errorCsv(task.rejected());
    }

    private static ImportCounts imported(ImportEngine engine, Task task, ImportOptions options) {
        return engine.run(ContactSource.of(task.file()), options).report().counts();
    }

    private static Tally tally(ImportCounts counts) {
        return new Tally(counts.imported(), counts.rejected(), counts.skipped());
    }
}
