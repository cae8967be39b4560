package com.isendu.contactimport.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.plan.ImportPlan;
import com.isendu.contactimport.report.ImportReport;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import on Spark is the one that a single machine makes: contacts, counts and error CSV, byte for byte. */
class SparkContactImportTest {

    private static final Consent CONSENT = Consent.confirmedBy("anna@shop.example");
    private static final int ROWS = 20_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17})
    void equalsTheSingleMachineForAnyNumberOfSplits(int splits) throws IOException {
        Path file = new People(7, ROWS).writeTo(folder.resolve("people.csv"));
        Store store = Store.create();

        ImportReport report = onSpark(file, store, options()).splits(splits).run(Session.spark());

        assertEqualsTheSingleMachine(report, store, file, options());
    }

    private ImportOptions options() {
        return ImportOptions.builder("shop")
                .defaultCountry("IT")
                .consent(CONSENT)
                .build();
    }

    private SparkContactImport onSpark(Path file, Store store, ImportOptions options) {
        ImportPlan plan = SparkContactImport.plan(Session.spark(), file.toString(), options);
        return SparkContactImport.of(ImportPlan.parse(plan.text()))
                .from(file.toString())
                .into(store::sink)
                .lanes(5)
                .consent(CONSENT)
                .errorCsv(folder.resolve("spark-errors.csv").toString());
    }

    private void assertEqualsTheSingleMachine(ImportReport report, Store store, Path file, ImportOptions options)
            throws IOException {
        Store single = Store.create();
        Path errors = folder.resolve("single-errors.csv");
        ImportReport expected = ImportEngine.builder(single.sink())
                .build()
                .run(
                        ContactSource.of(file),
                        options.toBuilder().errorCsv(errors).build())
                .report();

        assertThat(report.counts()).isEqualTo(expected.counts());
        assertThat(report.errors()).isEqualTo(expected.errors());
        assertThat(report.warnings()).isEqualTo(expected.warnings());
        assertThat(report.firstErrors()).isEqualTo(expected.firstErrors());
        assertThat(store.contacts()).isEqualTo(single.contacts());
        assertThat(folder.resolve("spark-errors.csv")).hasSameBinaryContentAs(errors);
    }
}
