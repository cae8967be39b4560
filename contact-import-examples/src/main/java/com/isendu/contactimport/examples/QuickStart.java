package com.isendu.contactimport.examples;

import com.isendu.contactimport.ImportEngine;
import com.isendu.contactimport.history.Consent;
import com.isendu.contactimport.jdbc.JdbcContactSink;
import com.isendu.contactimport.jdbc.JdbcMappingStore;
import com.isendu.contactimport.jdbc.JdbcSchema;
import com.isendu.contactimport.options.ImportOptions;
import com.isendu.contactimport.report.ImportPreview;
import com.isendu.contactimport.report.ImportResult;
import com.isendu.contactimport.source.ContactSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Imports a shop's customers into a database and says how it ended. The README shows the marked lines. */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws IOException if there is no place for the error CSV
     */
    public static void main(String[] args) throws IOException {
        Path file = Surroundings.sample("clienti-negozio.csv");
        Path errors = Surroundings.folder().resolve("clienti-negozio-errors.csv");
        System.out.println(run(Surroundings.database("quick-start"), file, errors));
    }

    static String run(DataSource dataSource, Path file, Path errors) {
        // tag::readme[]
        JdbcSchema.of(dataSource).createIfMissing();
        ImportEngine engine = ImportEngine.builder(JdbcContactSink.of(dataSource))
                .mappingStore(JdbcMappingStore.of(dataSource))
                .build(); // immutable, thread-safe, one per application

        ContactSource source = ContactSource.of(file);
        ImportOptions options = ImportOptions.builder("shop-42")
                .defaultCountry("IT")
                .datePattern("dd/MM/yyyy")
                .build();

        ImportPreview preview = engine.preview(source, options); // for the person to look at; writes nothing
        ImportOptions confirmed = options.toBuilder()
                .mapping(preview.mapping())
                .consent(Consent.confirmedBy("anna@shop.example"))
                .errorCsv(errors)
                .build();

        ImportResult result = engine.run(source, confirmed);
        return result.match(
                all -> "All " + all.report().counts().imported() + " contacts imported",
                some -> some.report().counts().imported() + " contacts imported, "
                        + some.report().counts().rejected() + " in error: see "
                        + some.report().errorCsv(),
                none -> "No contact imported: see " + none.report().errorCsv());
        // end::readme[]
    }
}
