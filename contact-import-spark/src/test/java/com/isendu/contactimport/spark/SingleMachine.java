package com.isendu.contactimport.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What an import without Spark makes of a source.
 *
 * @param report its report
 * @param store where it has put the contacts
 * @param errorCsv its error CSV, which is not there without a row in error
 */
record SingleMachine(ImportReport report, Store store, Path errorCsv) {

    static SingleMachine of(ContactSource source, ImportOptions options, Path folder) throws IOException {
        Path own = Files.createTempDirectory(folder, "single");
        Store store = Store.in(own);
        Path errors = own.resolve("errors.csv");
        ImportReport report = ImportEngine.builder(store.sink())
                .build()
                .run(source, options.toBuilder().errorCsv(errors).build())
                .report();
        return new SingleMachine(report, store, errors);
    }

    void assertEqual(ImportReport onSpark, Store stored, Path written) throws SQLException {
        assertThat(onSpark.counts()).isEqualTo(report.counts());
        assertThat(onSpark.errors()).isEqualTo(report.errors());
        assertThat(onSpark.warnings()).isEqualTo(report.warnings());
        assertThat(onSpark.firstErrors()).isEqualTo(report.firstErrors());
        assertThat(onSpark.sourceSha256()).isEqualTo(report.sourceSha256());
        stored.assertHasContactsOf(store);
        assertThat(Files.exists(written)).isEqualTo(Files.exists(errorCsv));
        if (Files.exists(errorCsv)) {
            assertThat(written).hasSameBinaryContentAs(errorCsv);
        }
    }
}
