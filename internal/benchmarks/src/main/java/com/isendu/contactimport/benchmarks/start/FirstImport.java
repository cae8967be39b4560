package com.isendu.contactimport.benchmarks.start;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.history.ImportCounts;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.source.ContactSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The first import of a process as an embedder writes it: engine, sink, mapping store, consent, error CSV. Into H2 in
 * memory, without a pool: so the adapter is part of it, and neither a disk nor a second library decides what is loaded.
 */
public final class FirstImport {

    private FirstImport() {}

    /**
     * Imports.
     *
     * @param arguments the contact file, and where the error CSV goes
     */
    public static void main(String[] arguments) {
        ImportCounts counts = run(dataSource(), Path.of(arguments[0]), Path.of(arguments[1]));
        if (counts.imported() == 0) {
            throw new IllegalStateException("nothing was imported: " + counts);
        }
    }

    private static ImportCounts run(DataSource dataSource, Path file, Path errors) {
        JdbcSchema.of(dataSource).createIfMissing();
        ImportOptions options = ImportOptions.builder("shop")
                .consent(Consent.confirmedBy("gate"))
                .errorCsv(errors)
                .build();
        return ImportEngine.builder(JdbcContactSink.of(dataSource))
                .mappingStore(JdbcMappingStore.of(dataSource))
                .build()
                .run(ContactSource.of(file), options)
                .report()
                .counts();
    }

    private static DataSource dataSource() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:first;DB_CLOSE_DELAY=-1");
        return dataSource;
    }
}
